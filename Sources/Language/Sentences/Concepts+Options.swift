extension Concepts {
  /// The words of options, in the form of `words`. Besides these, an option is known by its own name and its choices by theirs.
  static let optionWords = """
    taylor: taylor | 泰勒 | first-order | gradient score
    byactivation: by activation | by activations | 按激活 | 的激活 | 上的激活 | activation | activations | 激活 | 激活值
    wanda: wanda
    sparsegpt: sparsegpt | sparse-gpt | sparse gpt
    influence: influence | block influence | 影响 | 影响力
    byentropy: by entropy | 按熵 | entropy | highest entropy | 熵
    teal: teal
    cats: cats
    zeros: zeros | zeroes | relu zeros | relu's zeros | zeros that relu | zeros of relu | relu 的零 | 的零 | 零值 | relu 零
    sparse: sparse | sparsity | sparsify | sparsified | sparsification | sparsely | activation sparsity | 稀疏 | 稀疏化 | 稀疏度 | 稀疏率 | 激活稀疏 | 激活稀疏化
    sparseoff: off | dense | dense again | 关 | 关掉 | 关闭 | 关了 | 取消 | 稠密 | 恢复稠密 | 不要稀疏 | 不要稀疏了 | 停掉 | 关掉稀疏 | 去掉稀疏 | switch off | turn off | 解除 | stop skipping | all weights again | reading all weights | 所有权重都读
    part-attn: attention | attention part | 注意力 | 注意力部分 | the attention | attention only | 只对注意力
    part-mlp: mlp | mlp part | mlps | feed-forward | the mlp | the mlps | mlp only | only the mlp | 只对 mlp | 仅 mlp
    samples: samples | sample | windows | calibration windows | 窗口 | 个窗口 | 样本 | 个样本
    dryrun: dry run | dry-run | dryrun | without doing it | without actually doing it | without actually pruning | don't compute | don't actually | do not actually | only list | just list | only the shapes | shapes only | what would | only say what | 空跑 | 试运行 | 试跑 | 演练 | 只列 | 只列出 | 别真 | 别真取 | 别真剪 | 不真剪 | 不真的 | 先不真的 | 不实际 | 只看会 | 预演 | just simulate | simulate | rehearse | no changes yet | 模拟 | only tell me what would | just tell me what would | tell me what would | nothing should really change yet | nothing should change yet | do not do it yet | not for real yet | only sizes | just sizes | sizes only | fetch nothing | compute nothing | 先别真做 | 先别真剪 | 先不剪 | 先别动 | 只告诉我会 | 暂时不用真的 | 不用真的 | 只看大小 | 只要形状 | 只报大小 | 先看看会 | 不要真跑 | 先不要真跑 | 别真跑 | 先别真跑 | 不真跑 | 先不真跑 | nothing computed | don't run it | do not run it | without running it | without running anything | just the sizes | only the sizes | only the size | 只看形状 | 只看形状和大小 | 不用算 | 先不算 | 先不跑 | 先别算 | 别算 | 先不要算 | 不要算
    budget: until | as far as | as much as possible | as many as possible | as long as | may rise | may grow | may go up | rise by | rises by | at most | no more than | allows | allowed | budget | worse | higher | stays within | costs at most | cost | 直到 | 为止 | 最多涨 | 最多 | 不超过 | 涨 | 涨不超过 | 上升 | 上升不超过 | 升高 | 升 | 尽量多 | 预算 | 能剪多少 | 增加 | 允许 | 以内
    scopelayer: in each layer | per layer | each layer | in every layer | every layer | of each layer | of every layer | layer by layer | in each layer separately | each layer separately | same share in each layer | the same share in each layer | every layer separately | separately in each layer | layerwise | layer-wise | uniformly | 每层 | 每层各 | 每层都 | 各层 | 各层都 | 各层分别 | 每一层 | 逐层 | 每层分别 | 每层单独
    keepparts: keep | leave | leave alone | spare | untouched | don't touch | do not touch | but not | but not in | protect | 保留 | 不动 | 别动 | 不要动 | 留着 | 不碰 | 别碰 | 不剪 | 除外
    roundto: multiples of | multiple of | in multiples of | rounded to | divisible by | width in multiples of | 倍数 | 的倍数 | 取整到 | 对齐到
    overwrites: overwrite | overwriting | overwrite it | overwriting it | overwrite them | overwrite what's there | overwrite the previous | overwrite the previous one | overwrite the old | overwrite the old one | replace it | replace the old | replace the old one | replacing the old one | replacing what is there | even if it exists | save over | over the old | write over | overwrite it if needed | 覆盖 | 覆盖掉 | 盖掉 | 就覆盖 | 直接盖掉 | 盖了 | 顶掉 | 替换旧的 | 覆盖旧的 | 有同名的就覆盖 | 有旧的就覆盖 | 有就覆盖 | 旧的盖掉 | 旧文件盖掉 | 同名覆盖 | 可以覆盖 | 替掉 | clobber | clobber it | may be replaced | can be replaced | over the existing | replace the existing | replacing the existing | replace what is there | old contents go | yes overwrite | just overwrite | 直接覆盖 | 旧的不要了 | 原来的不要了 | 原来那个不要了 | 已有的盖掉 | 有了就盖掉 | 原来有的就盖掉
    inbackground: background | in the background | behind the scenes | as a background job | while i go on | 后台 | 在后台 | 放后台 | 挂后台 | 放到后台 | 丢后台 | 后台跑 | 丢到后台 | 后台运行 | without blocking me | don't make me wait | without making me wait | not block me | 别让我等 | 不要让我等 | 别占着 | bg | in the bg | in bg
    onlyvitrine: only vitrine | vitrine only | for vitrine | only for vitrine | vitrine 专用 | 只给 vitrine | 专给 vitrine
    nolooks: without looks | no looks | without the looks | without the commands that only look | without commands that only look | leave out those that only look | leave out looks | leave out the looks | leave out commands that only look | skip looks | skip the looks | skip those that only look | only the changes | 不含查看 | 不要查看 | 不录查看 | 略去查看 | 去掉查看 | 只看不改的命令不录 | 只看的不录 | 看的命令别录 | 看的命令不录 | 查看类命令不要 | 查看类不要 | 查看命令不录 | 查看的命令不要 | 查看命令不要 | 只看的命令别录 | 只看不改的不要 | 只看的不要 | without the look-only commands | without look-only commands | without look commands | drop the looks | looks left out | leaving out the looks | minus the looks | only what changed | 只看的命令去掉 | 去掉只看的命令 | 光看没改的那些不要 | 光看没改的不要 | 光看的不要 | 查看类的不要 | 不带查看 | 查看的不要 | 只看的命令不要 | minus the mere looking | minus the looking | without the mere looking | no mere looking | 不含只看的 | 光是看的不要 | 只看的命令不保留 | 看的命令不保留 | 只看的命令不录 | drop the commands that only look | not the ones that only look | skip commands that only look | leaving out the looking | leave out the looking | commands that only look are left out | 不要只看的 | 查看类的命令不录 | 查看类的不录 | 只看的那些不录
    lookings: looks | the looks | looking | the looking | commands that only look | commands that just look | mere looks | 查看 | 纯查看 | 查看类 | 查看的 | 看一眼 | 只看 | 只看不改 | 只录改动 | 只记改动 | only what changes something | only the changes
    observed: observed | only observed | only observe | just observe | just observe them | don't check numbers | do not check numbers | don't check the numbers | without checking numbers | numbers not checked | 只作观察 | 只观察 | 只作参考 | 当参考 | 只当参考 | 不核对 | 只当参考不核对 | 数值不核对 | 数字不核对 | 只记录不核对 | 只作记录 | 数字记着就好不用核对 | 数字不用核对 | 不用核对 | 数值不用核对 | only note the numbers | numbers only observed | numbers as observed | numbers just observed | without checks on the numbers | noted but not checked | numbers noted but not checked | noted not checked | 只记不核对 | 记着就好 | 记下就行不核对 | don't check them | do not check them | just note the numbers | only note them | 只记不查 | 不用检查 | 不检查数字 | 不检查数值 | numbers are only noted | only noted | numbers only noted | numbers just noted
    figures: numbers | the numbers | figures | the figures | 数字 | 数值
    redacted: redact | redacted | pseudonyms | with pseudonyms | anonymise | anonymize | anonymised | anonymized | anonymous | personal data | without personal data | hide personal data | 化名 | 匿名 | 脱敏 | 匿名化 | 隐去个人信息 | 隐去个资 | 去掉个人信息 | 个人信息 | pseudonymise | pseudonymize | pseudonymised | pseudonymized | pseudonymous | pseudonymise personal data | 个资 | 假名
    fromcommand: from command | commands | from step | since command | since | from line | starting at | from | 从第 | 从
    tocommand: to command | to step | up to command | to | until command | through command | 到第 | 到 | 至
    logscale: log scale | logarithmic | log | log axis | logarithmic axis | on a log scale | log-scale | 对数 | 对数坐标 | 对数轴 | log 轴 | 对数刻度 | log 坐标
    linearscale: linear scale | linear | linear axis | on a linear scale | 线性 | 线性坐标 | 线性轴 | 线性刻度 | 别用对数 | 不用对数
    curves: curve | curves | pruning curve | prune curve | the curve | as more and more | more and more | 曲线 | 剪枝曲线 | 越剪越多
    sparselevels: sparsity | sparsity target | sparsity targets | sparsities | 稀疏度 | 稀疏率 | 稀疏 | 稀疏目标
    evaluates: evaluate | evaluate each | evaluate every | validation | validate | validate every | validation every | evaluation | checkpoint every | 验证 | 每隔 | 评估
    warmups: warm up | warm-up | warm up for | warming up | 预热
    patience: patience | patient | 耐心 | stop early after | early stopping | early stop | 不降就停 | 连着 | 连续 | validations in a row | validations without | validations without progress | validations without gain | validations without improvement | validations in a row bring nothing | evaluations in a row | evaluations without | give up after | 次验证没有 | 次验证没有进步 | 次验证没进步 | 次验证不降 | 次验证都没 | 连续几次 | 次没进步
    clips: clip | clipping | clipped | clip the gradient | gradient clipping | clip gradients | gradient norm | 裁剪 | 梯度裁剪 | 裁到
    l1penalty: l1 penalty | l1-penalty | l1 = | l1 regularisation | l1 regularization | l1 regulariser | l1 regularizer | activation penalty | sparsity penalty | penalty on the hidden layers | penalty on hidden activations | L1 惩罚 | L1 的惩罚 | L1 惩罚项 | L1 惩罚权重 | L1 惩罚系数 | L1 正则 | L1 正则化 | L1 正则化系数 | L1 正则系数 | L1 正则项 | 激活惩罚 | 稀疏惩罚
    decays: decay | weight decay | 权重衰减 | 衰减
    nodecay: no decay | no weight decay | without weight decay | 不要 weight decay | 不要权重衰减 | 不用权重衰减
    nowarmup: no warmup | no warm-up | no warm up | without warmup | without warm-up | without warm up | without a warmup | without any warmup | skip warmup | skip the warmup | 不要 warmup | 不用 warmup | 不要预热 | 不用预热 | 不预热 | 不做预热 | 不需要预热 | 无需预热 | 没有预热 | 跳过预热 | 别预热
    nodropout: no dropout | without dropout | without any dropout | 不要 dropout | 不用 dropout | 不做 dropout | 不要丢弃 | 不用丢弃
    accumulates: accumulate | accumulation | gradient accumulation | accumulate over | 累积 | 梯度累积 | 累积步数 | in parts | parts
    recomputes: recompute | recomputing | with recompute | recompute on | recomputation | gradient checkpointing | activation checkpointing | 重算 | 重计算
    keepbest: keep best | keep the best | best weights | the best weights | best kept | best checkpoint | best weights kept | best one | best | 保留最好 | 保留最好的 | 最好的权重 | 最好那次 | 最好的那次 | 最优 | 最佳 | 留最好的 | 取最好的
    keeplast: keep last | keep the last | last weights | the last weights | final weights | 保留最后 | 最后的权重 | 留最后的
    linears: linear | linearly | linear decay | linear schedule | 线性 | 线性衰减 | 线性下降 | linearly falling | linearly falling rate | 线性降
    constants: constant | constant rate | constant schedule | fixed rate | no schedule | flat | 恒定 | 常数 | 固定学习率 | 不变
    maskedlm: masked | masked language modelling | masked language modeling | masked objective | mlm | cloze | bert style | bert-style | masked tokens | 掩码目标 | 掩码 | 掩码语言模型 | 完形填空 | 遮盖 | 遮住
    maskshare: masked | masking | 遮盖 | 掩码 | 遮住
    repeats: repeated | repeated sequences | repeating | repeats | random repeats | 重复序列 | 重复的 | 随机重复 | 重复
    passages: passages | passages of the text | 文本片段 | 片段
    hiddens: hidden | hidden states | hidden state | hidden layers | 隐藏状态 | 隐藏层 | 隐状态 | hidden 权重
    attns: attention | attention weight | attention scores | 注意力 | 注意力权重
    attscores: attention scores | scores | 注意力分数 | 分数
    mapped: map | mapped | mapping | mapped to | matching layers | 对应 | 对应老师 | 对应教师 | 映射 | 分别对应
    headmap: heads | teacher's heads | the teacher's heads | 老师的头 | 教师的头 | 对应的头
    cached: cache | cached | caching | keep the teacher's | 缓存 | 缓存老师 | 缓存教师
    samecontrol: same control | control same | control with the same start | control from the same start | control from the same beginning | control from the same weights | 同起点对照 | 同样起点的对照 | 同一起点的对照 | 对照也从同样的权重开始
    nocontrol: no control | no control please | without control | without a control | skip the control | no control run | 不要对照 | 不要对照组 | 不跑对照 | 别跑对照 | 不用对照 | 没有对照 | 去掉对照
    softs: soft | soft weight | soft loss | soft targets | soft answers | soft labels | 软目标 | 软标签 | 软标签权重 | 软目标权重
    hards: hard weight | hard loss | hard targets | hard labels | 硬目标 | 硬标签 | 硬标签权重 | 硬目标权重
    temperatures: temp | temperature | t | 温度
    topks: top_k | top-k | top k | topk
    likeliestfew: most probable | most likely | 概率最高 | 最可能 | likeliest | likeliest tokens | 概率最高的 | 最可能的
    topps: top_p | top-p | top p | topp | nucleus | nucleus sampling
    onlyone: only the single | the single | single likeliest | only one | just one | just the one | only the likeliest | just the top one | 只要一个 | 就一个 | 一个就够
    tokenizers: tokenizer | tokeniser | 分词器
    tokenids: token id | token ids | ids | id
    rising: increasing | increase | rising | rise | go up | going up | grow | growing | upward | ascending | 递增 | 上升 | 增加 | 增大 | 变大 | 一路递增 | 越来越大 | 升
    falling: decreasing | decrease | decreases | falling | fall | falls | go down | going down | shrink | shrinking | downward | descending | 递减 | 下降 | 减小 | 变小 | 一路递减 | 越来越小 | 降
    between: between | in between | range | in the range | lie between | somewhere between | 介于 | 之间 | 范围 | 区间 | 在 区间 | from
    through: to | and | up to | 到 | 至 | 和 | 与 | .. | ~
    times: times | × | x | * | 倍 | 的倍 | multiple | 乘
    cellword: looks at | look at | looking at | attends to | attend to | attends | 看 | 关注 | 盯 | 注意 | 那一格 | 那格 | 这一格 | 格子 | 单元格
    fshape: shape | 形状 | 尺寸 | 维度
    frowsum: row-sum | row sum | row sums | every row sums | each row sums | rows sum | sum of each row | sum of every row | 每行之和 | 各行之和 | 行和 | 每行的和 | 每行加起来 | 每行求和
    frowmax: row-max | row max | row maximum | maximum of each row | 每行最大 | 每行最大值
    forder: order | ranked before | ranks before | comes before | before | 顺序 | 排在 前面 | 次序
    ftext: text | 文本
    relative: rel | relative | relative error | relative tolerance | relatively | 相对 | 相对误差 | 相对容差
    tolerances: +- | ± | 容差 | 允许 | 误差 | tolerance | within | plus or minus | 回弹
    recend: stop recording | stop the recording | end recording | end the recording | end this recording | finish recording | finish the recording | finish this recording | recording off | stop the tape | no more recording | 停止录制 | 结束录制 | 录完了 | 录完 | 不录了 | 别录了 | 停录 | 停止录像 | 录制结束 | 录制停止 | 停下录制 | 终止录制
    sayword: say | type | write | 我说 | 说 | 输入 | 我打 | 打
    abbreviate: abbreviate | abbreviation | abbreviation for | short for | shorthand | 缩写 | 简写 | 简称 | 快捷词 | 快捷方式 | 缩略 | should do it instead | shall from now on be the same
    forreal: for real | do it for real | ok do it for real | really do it | now do it | do it | really | actually do it | 真的剪 | 真剪 | 真的做 | 来真的 | 真的来 | 真的 | 动真格 | 正式剪 | 正式 | get the values | the values | actual values | the actual values | 取值 | 真取 | 取出来 | 把值取出来 | 拿到值 | 真的取
    twice: twice | two times | 两次 | 两遍 | two changes | 两下 | two steps
    thrice: three times | thrice | 三次 | 三遍 | three steps
    untilstep: until step | to step | up to step | till step | until it has done | 到第 | 跑到 | 训到 | 训练到 | 练到 | 一直到 | as far as step | end at step | end at | its end at | stop at step | stop at | 在第
    labelcolumn: label column | labels column | the label column | labels are in column | labels are in the column | labels are in | label is in | labels in column | labels in | label in | label in column | column of labels | class column | classes are in | classes in column | target column | 标签列 | 标签列是 | 标签列叫 | 标签在 | 标签放在 | 标签 列 | 类别列 | 类别在 | 标签字段 | 标签是 | 标签那列
    textcolumn: text column | the text column | texts are in column | texts are in | text is in | text in column | texts in column | 文本列 | 文本列是 | 文本列叫 | 文本在 | 正文列 | 文本字段
    noclip: no gradient clipping | no clipping | without clipping | without gradient clipping | don't clip | 不裁剪梯度 | 不做梯度裁剪 | 不要梯度裁剪 | 不裁剪 | 梯度不裁剪 | 别裁梯度 | 不作梯度裁剪 | 不用梯度裁剪 | 梯度别裁
    classifies: classification | classifier | as a classifier | as classifier | to classify | classify | tell the classes | tell the classes apart | learn the classes | sort into classes | sort texts into | 分类 | 分类器 | 分类任务 | 当分类器 | 做分类 | 学会分类 | 分辨类别
    inforeground: in the foreground | foreground | wait for it | wait till it's through | wait until it is through | wait for the end | 前台 | 在前台 | 放前台 | 等它跑完 | 等它训完 | 等它做完
    allhooks: all hooks | every hook | hooks | everything there is | everything inside | all activations | all intermediate results | 所有 hook | 全部 hook | 所有的 hook | 所有中间结果 | 全部中间结果 | 所有的中间结果 | 中间结果 | 所有激活
    bothof: both | both of them | both runs | both losses | both curves | 两者 | 二者 | 这两次
    sentvec: sentence embedding | sentence embeddings | sentence vector | sentence vectors | pooled embedding | 句向量 | 句子向量 | 句子的向量 | 句嵌入 | 句子嵌入 | 整句向量 | 句向量值 | embedding of the sentence | embedding of the whole sentence | vector of the sentence | vector of this sentence | 句子的嵌入 | 整句话的向量 | 整句的向量 | 这句话的向量
    encoder: encoder | encoders | encoder model | 编码器
    norms: norms | norm | residual norms | residual norm | norms of the residual stream | norm of the residual stream | size of the residual stream | magnitude of the residual stream | how large is the residual stream | how large the residual stream is | how big is the residual stream | how big the residual stream is | how large the residual stream gets | how big the residual stream gets | 范数 | 残差流范数 | 残差流的范数 | 残差流有多大 | 残差流多大 | 残差流的大小 | 残差流大小 | 残差的范数 | how big does the residual get | how large does the residual get | how big the residual gets | size of the residual | size of the residual per layer | residual size | residual sizes | 残差有多大 | 残差多大 | 残差的大小 | 残差流涨了多少
    matrices: matrices | matrix | each matrix | all matrices | every matrix | weight matrices | list the weights | tree of weights | weight tree | weights tree | most space | 矩阵 | 权重矩阵 | 每个矩阵 | 各个矩阵 | 所有矩阵 | 各个权重 | 权重树 | 列出权重 | 逐层列出权重 | 权重的树
    resamples: resample | resampled | resample-ablate | resample-ablated | resample ablation | resampling | 重采样 | 重采样消融
    inrounds: rounds | in rounds | 轮次 | 分轮 | 轮
    maskmap: mask map | map of masks | map of the masks | mask overview | overview of the masks | 掩码概览 | 掩码图 | 掩码地图 | map of what is off | map of what's off | overview of what is off | 掩码总览 | 掩码全图 | 掩码分布 | 掩码分布图 | 掩码一览
    pictured: map | a map | as a map | picture | a picture | bird's eye view | diagram | drawing | 一张图 | 张图 | 分布图 | 地图 | 总览 | 概览 | 示意图 | 全景
    applies: apply | load | use | read | bring in | take | put in | restore | reapply | 应用 | 载入 | 加载 | 套用 | 读入 | 用上 | 用 | 套上 | 恢复 | put on | 照
    masksword: masks | mask | 掩码 | 遮罩 | 屏蔽 | mask file | 掩码文件
    wholelayer: entirely | whole | whole layer | entire layer | complete layer | completely | 整层 | 整个 | 全层
    -: it as a table | this as a table | that as a table | pane as a table | picture as a table | map as a table
    result: it as a table | this as a table | that as a table
    list: it as a table | this as a table | that as a table
    view: pane as a table | picture as a table | map as a table
    v-table: it as a table | this as a table | that as a table | pane as a table | picture as a table | map as a table | picture into a table | pane into a table | it into a table | map into a table | table instead of the picture | table instead of a picture | numbers instead of the picture | 显示成表格 | 显示为表格 | 用表格显示 | 以表格显示 | 换成表格 | 变成表格 | 改成表格 | 用表格形式 | 以表格形式
    v-picture: back to the picture | picture back | picture instead of the table | it as a picture again | pane as a picture again | table back into a picture | 换回图形 | 变回图形 | 回到图形 | 恢复图形 | 改回图形 | 换回热图 | 变回热图
    v-text: attention as running text | map as running text | it as running text | this as running text | 着色文本 | 着色的文本 | 按关注程度着色
    v-beside: heads side by side | maps side by side | neighbouring heads side by side | neighboring heads side by side | neighbours side by side | heads next to each other | maps next to each other | 并排显示各头 | 并排显示注意力图 | 各头并排 | 头并排 | 相邻的头并排 | 相邻各头并排 | 注意力图并排 | 并排注意力图
    v-fit: pool the map | map pooled | whole map into the pane | whole map in the pane | 池化显示 | 池化热图 | 热图池化 | 热图适应窗格 | 热图整体显示
    v-cells: map pair by pair | every pair of the map | map without pooling | don't pool the map | stop pooling the map | 热图逐格 | 逐格显示 | 不要池化 | 不池化 | 取消池化
    v-difference: difference map | map of the difference | map of differences | this side minus the other | side minus this side | 差异图 | 差值图 | 两侧之差 | 两侧的差
    v-sides: both maps again | leave the difference map | out of the difference map | back from the difference map | 退出差异图 | 离开差异图 | 关闭差异图 | 回到两侧 | 恢复两侧
    v-zoom: zoom this pane | zoom the pane | zoom in on this pane | zoom in on the pane | zoom into this pane | zoom into the pane | pane over the whole window | pane over the window | enlarge this pane | enlarge the pane | maximise this pane | maximize this pane | maximise the pane | maximize the pane | pane full screen | 放大窗格 | 放大这个窗格 | 放大当前窗格 | 放大此窗格 | 窗格放大 | 窗格全屏 | 窗格占满窗口 | 窗格铺满窗口 | 窗格占满整个窗口
    v-panes: zoom out | all panes again | all the panes again | other panes again | other panes back | all panes back | all the panes back | out of the zoom | leave the zoom | undo the zoom | 恢复所有窗格 | 恢复全部窗格 | 取消放大 | 退出放大 | 还原窗格 | 缩回窗格
    v-prompts: prompts of this session | prompts used so far | prompts i have used | prompts i've used | prompts i used | 用过的提示 | 本次会话的提示 | 用过哪些提示
    """
}
