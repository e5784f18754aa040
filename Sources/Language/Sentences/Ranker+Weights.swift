// Written by the training tool beside the corpus; so many lines because each is the weights of one feature, by frame.
extension Ranker {
  static let table = #"""
    -120 -219 -168 -258 193 64 0
    open|use|close|models|info|save|prompt|tokens|edit|generate|data open|attention|attention rollout|heads entropy|heads importance|heads induction|heads previous|heads duplicate|lens|top|activation|logits|logits all|neurons|doctor|attribute|patch|sweep heads|sweep layers|parity|mask|mask all|unmask|unmask all|masks|steer|undo|redo|reset|prune|prune heads|prune neurons|prune weights|prune layers|compact|quantize q8_0|quantize q4_0|train|distill|measure loss|measure perplexity|measure accuracy|measure speed|measure memory|compare|jobs|wait|pause|resume|cancel|runs|runs show|runs compare|runs resume|runs export|runs delete|plot|expect|remember|export last|note|replay|record|language en|language zh|help|help command|theme dark|theme light|theme high-contrast|theme ascii16|theme mono|layout inspect|layout train|layout compare|layout script|quit|several|none
    b:16 色+主 题	56:-10 77:-8 78:-6 79:-8 80:11 81:-8
    b::+<run>	62:5
    b::+<text>	70:9
    b::+off	30:12
    b::+what	11:5
    b:<.csv>+$	5:-8 52:-8 69:13 87:7
    b:<.csv>+and	64:-6 87:8
    b:<.gguf>+$	0:13 5:9
    b:<.json>+$	5:-8 69:13
    b:<.jsonl>+<new name>	0:-8 10:9
    b:<.jsonl>+as	87:5
    b:<.npy>+$	5:-7 69:15
    b:<.safetensors>+$	5:14 29:5
    b:<.safetensors>+<new name>	5:12 10:-15 47:-13 87:-10 88:-8
    b:<.safetensors>+and	5:-8 87:12 88:-5
    b:<.safetensors>+做	29:9
    b:<.safetensors>+并	0:9 10:-11
    b:<.safetensors>+核 对	29:9 71:-9
    b:<.safetensors>+的	29:7
    b:<.safetensors>+类 型	5:6
    b:<.safetensors>+里 的	29:6
    b:<.session>+$	71:18
    b:<.session>+again	71:10
    b:<.session>+and	0:-13 87:9
    b:<.session>+from the start	71:6
    b:<.session>+跑 一 遍	71:7
    b:<.session>+重 放	47:-5 52:-5 71:9
    b:<.tfevents>+$	64:8 87:-6
    b:<.txt>+$	47:10
    b:<.txt>+<count steps>	47:-7 87:9 88:-6
    b:<.txt>+<new name>	0:-7 87:6
    b:<.txt>+and	47:-6
    b:<.txt>+as	0:-7 10:11
    b:<.txt>+do	47:9
    b:<.txt>+for	51:-5
    b:<.txt>+please	47:5 51:-5 88:-7
    b:<.txt>+上	47:8
    b:<.txt>+上 的	47:-5 87:6
    b:<.txt>+作 为	0:-5 10:5
    b:<.txt>+微 调	47:7
    b:<.txt>+测	50:6 87:-6
    b:<.txt>+训 练	0:-6 47:7 87:6
    b:<.txt>+训 练 一 下	0:-6 5:-6
    b:<count bits>+$	42:-10 45:10 46:20 87:-6 88:-7
    b:<count bits>+and	87:9
    b:<count bits>+quantization	42:-7 45:8 75:-6 76:-5 87:-7 88:-5
    b:<count bits>+weights	25:-7 42:-11 45:10 88:-8
    b:<count bits>+存	42:-7 45:9 88:-5
    b:<count bits>+量 化	42:-5 46:10 88:-5
    b:<count head>+$	30:14 32:14 37:-7 42:-13 47:-11 87:-5
    b:<count head>+that matter least	87:5
    b:<count head>+消 融	27:13 40:-10 42:-9 75:-5 76:-7 87:-6 88:-10
    b:<count layer>+$	42:-8 43:12 87:-6 88:-8
    b:<count layer>+and	43:-14 78:-7 87:16
    b:<count steps>+$	37:5 48:13
    b:<count steps>+on	47:5 87:-5
    b:<count token>+$	8:19 42:-6 88:-7
    b:<count token>+and	87:9
    b:<count token>+at temperature	9:5
    b:<count token>+greedy decoding	9:-6 87:7
    b:<count token>+please	9:11 19:-11 42:-10 87:-5
    b:<count token>+temperature	9:6 88:-7
    b:<count token>+with	9:8 87:-5
    b:<count token>+再 打 开	9:-6 87:8
    b:<head>+$	11:-7 43:8 87:-5
    b:<head>+<layer>	11:9 30:-7 32:-7 39:-6 88:-5
    b:<head>+after	27:10 30:-8 88:-6
    b:<head>+attention map	11:12 30:-11 32:-7 39:-6
    b:<head>+distribute	87:5
    b:<head>+of	30:5 39:-15 43:12
    b:<head>+关 了 吧	11:-5 30:8 32:-6
    b:<head>+关 掉	32:-7 39:-5 87:7
    b:<head>+关 闭	32:-8
    b:<head>+再	30:-8 87:8
    b:<head>+失 效	30:7 32:-7
    b:<head>+恢 复 工 作	30:-6
    b:<head>+接 着	34:-6 87:10
    b:<head>+注 意	30:-5 32:-8 39:-5 88:-7
    b:<head>+消 融	39:-5
    b:<head>+的	11:7 30:-12 87:9
    b:<head>+都	30:7 32:-5
    b:<head>+重 新 打 开	11:-8 30:-6 32:8 39:-7 87:-5
    b:<hook>+$	20:12
    b:<hook>+from	4:-5 87:7
    b:<id>+$	0:10 87:10 88:6
    b:<id>+<new name>	0:11 10:-9 87:-8
    b:<id>+and	0:-12 87:10 88:-7
    b:<id>+for me	0:6
    b:<id>+loaded	87:7
    b:<id>+opened	0:7
    b:<id>+please	0:6 29:-5 49:-6 69:-5 71:-5
    b:<id>+打 开	87:12
    b:<id>+调 出 来	0:6 5:-7 19:-5 29:-7 47:-7 49:-7 50:-6 51:-7 52:-6 53:-7 69:-7 71:-7
    b:<integers>+$	6:11
    b:<integers>+as	6:5
    b:<integers>+处	68:5
    b:<layer>+$	20:17 39:-8 43:13 87:-5
    b:<layer>+:	35:5
    b:<layer>+again	32:8 87:-5
    b:<layer>+and	30:-11 39:-7 87:7 88:10
    b:<layer>+attend	11:10
    b:<layer>+attending to	11:9
    b:<layer>+back on	11:-5 30:-6 32:7
    b:<layer>+by	30:6
    b:<layer>+in	88:-7
    b:<layer>+look	11:9 32:-5 39:-5
    b:<layer>+off	30:8 32:-7
    b:<layer>+on	30:-8 32:7
    b:<layer>+on again	30:-6 32:5 33:-7 39:-7
    b:<layer>+please	20:6 39:-6 88:-6
    b:<layer>+put	4:-9 11:-8 20:9 23:-9 39:-6 60:-6 88:-6
    b:<layer>+switch off	32:-5
    b:<layer>+then	87:8
    b:<layer>+中 间	87:6
    b:<layer>+之 后 的	11:-17 18:-7 19:-13 20:21 23:-13 35:-5 39:-16 75:-12 76:-11 87:-15 88:-17
    b:<layer>+出 现	11:-6 18:10 23:-6 39:-6 88:-8
    b:<layer>+剪 掉	11:-6 23:-7 39:13 56:-5
    b:<layer>+加	30:-5 35:6 87:-7 88:6
    b:<layer>+各 个 头	11:8 23:-5 30:-8 32:-7 39:-5
    b:<layer>+哪 些	23:5
    b:<layer>+所 有	32:-6
    b:<layer>+最 活 跃 的	87:7
    b:<layer>+注 意 力 的 输 出	11:-7 20:11 23:-7 39:-6
    b:<layer>+的	39:-6 43:8
    b:<layer>+里	79:-5 87:5
    b:<memory>+$	67:9 87:-5
    b:<model>+$	1:9 48:5 87:-6
    b:<model>+against	87:5
    b:<model>+and	54:5
    b:<model>+as	1:9 75:-5 76:-5 88:-8
    b:<model>+close	1:-7 2:10
    b:<model>+different	48:-6
    b:<model>+for	48:-7 87:9
    b:<model>+i don't need	2:5
    b:<model>+into	48:-6 88:6
    b:<model>+model	1:14 2:-12 88:-7
    b:<model>+now	1:9 2:-13 88:-5
    b:<model>+should be	1:7 2:-5
    b:<model>+side by side	48:-6 54:5
    b:<model>+teaches	54:-9 87:5
    b:<model>+then	87:6
    b:<model>+with	48:-7 54:6
    b:<model>+不 用 了	1:-8
    b:<model>+与	48:-6 54:6
    b:<model>+了	1:-7 2:13 88:-16
    b:<model>+从 内 存 里 卸 掉	1:-6 2:8 88:-6
    b:<model>+向	54:-6 88:-7
    b:<model>+吧	0:-7 1:6 2:-8 87:6
    b:<model>+和	48:-6
    b:<model>+学 习	54:-6 88:-7
    b:<model>+接 着	48:-6 87:11
    b:<model>+模 型	1:10 2:-5 87:-5
    b:<model>+比 比	54:6
    b:<model>+的	54:5
    b:<model>+蒸 馏	48:6
    b:<model>+跟	48:-7 54:9
    b:<neuron>+in	39:7
    b:<neuron>+of	43:-8 88:-7
    b:<new name>+$	61:7 64:6 72:5
    b:<new name>+and	72:-6 87:7
    b:<new name>+then	0:-5 87:5
    b:<new name>+再	0:-5 72:-8 87:9
    b:<new name>+然 后	0:-7 87:7
    b:<new name>+里	3:-8 68:-6
    b:<number>+$	0:8 67:10 88:8
    b:<number>+best guesses	14:-5 87:7
    b:<number>+get	1:-8 87:13
    b:<number>+least important	9:-6 19:-5 42:-6 56:-5 57:-5 58:-6 59:-5
    b:<number>+likeliest	19:5
    b:<number>+models	3:-13 9:-16 19:-15 40:-17 41:-17 42:-17 43:-16 54:18 56:-16 57:-16 58:-16 59:-16 75:-5 84:-5 87:-11 88:7
    b:<number>+next tokens	87:6
    b:<number>+please	19:6
    b:<number>+predictions	19:8
    b:<number>+within	23:-6 67:6
    b:<number>+个	43:-5
    b:<number>+号 任 务	58:6 87:6
    b:<number>+张	42:-5 88:8
    b:<number>+挂 起	57:7 58:-5 59:-6
    b:<number>+次 运 行	60:-6 62:11 87:-5 88:-8
    b:<number>+续 写	9:8 88:-6
    b:<path>+$	64:5
    b:<path>+<new name>	0:8 10:-11
    b:<place>+$	11:-6 39:-15 43:16 87:-6 88:-5
    b:<place>+and	87:7
    b:<place>+comes first	11:-8 30:-7 32:-7 39:-6 67:10
    b:<place>+on again	11:-7 32:6
    b:<place>+pays attention	11:5
    b:<place>+please	30:9
    b:<place>+停 掉	30:7
    b:<place>+在 关 注 什 么	11:8 30:-5 32:-8
    b:<run>+$	62:6
    b:<run>+<new name>	61:-17 63:-13 64:17 65:-8 68:-5 72:-6 75:-13 76:-14 87:-15 88:-18
    b:<run>+and	62:8
    b:<run>+end	61:6 63:-7 66:-6
    b:<run>+get	64:-9 87:13
    b:<run>+please	61:-7 62:6 63:-9 87:-6 88:-5
    b:<run>+side by side	62:7
    b:<run>+then	62:-8 87:8
    b:<run>+to	62:6
    b:<run>+、	62:5
    b:<run>+与	62:7
    b:<run>+和	62:11 87:-6 88:-6
    b:<run>+导 出 到	64:5 87:-5
    b:<run>+画 一 下	46:-11 61:-9 63:-11 65:-10 66:9 87:7
    b:<run>+的	61:7
    b:<run>+继 续 跑	61:-6 63:8 65:-6 66:-6
    b:<run>+这	61:5 66:-5
    b:<share>+$	39:-5 40:5 41:-7 43:-8 87:-10
    b:<share>+of	40:5 43:-8
    b:<share>+权 重	40:-8 42:6
    b:<share>+的	40:9 41:-7 43:-12 87:5
    b:<text>+$	6:10 8:6 70:7
    b:<text>+and	6:-7 87:14
    b:<text>+as	6:7 87:-5
    b:<text>+at	8:13 70:-6 75:-8 76:-9 87:-9 88:-11
    b:<text>+by	8:9 88:-7
    b:<text>+depend on	19:-5
    b:<text>+direction	35:10
    b:<text>+into	8:11
    b:<text>+patch	26:7
    b:<text>+please	8:-6 63:-9 87:11
    b:<text>+之 后	18:5
    b:<text>+再	6:-8 87:10
    b:<text>+写 进 记 录	6:-7 18:-7 19:-7 21:-7 25:-7 26:-9 70:7 88:-6
    b:<text>+后 面	18:-6 87:6
    b:<text>+并	87:5
    b:<text>+换 成	88:-5
    b:<text>+方 向	35:6
    b:<text>+替 换	8:6
    b:<text>+然 后	8:-6 21:-12 70:-6 87:17
    b:<text>+的	6:-15 26:14 70:-5
    b:<text>+的 方 向	35:5 88:-7
    b:<text>+的 激 活	26:9
    b:<text>+看 看	6:-7 19:-10 87:13
    b:<text>+试 试	6:8 18:-5 19:-6 21:-5 25:-6 26:-8 70:-7
    b:<text>+这 个	0:6
    b:<text>+这 句	6:6 18:-5 26:-5
    b:<token>+$	8:9
    b:<token>+and	87:6
    b:<token>+becomes	8:6
    b:<token>+should	58:-5 63:-6
    b:<token>+then	87:10
    b:<token>+with	8:7 88:-8
    b:<token>+之 后	18:-5 19:6
    b:<token>+处	8:-6
    b:<token>+替 换 为	8:6
    b:^+<.gguf>	0:9 52:-5
    b:^+<.txt>	49:5 87:6
    b:^+<count bits>	42:-8 46:13 75:-5 76:-6 87:-10 88:-5
    b:^+<count token>	9:14 19:-9 42:-7 87:-8 88:-6
    b:^+<head>	11:7
    b:^+<id>	4:-9 5:-11 29:-12 47:-12 49:-12 50:-12 51:-12 52:-12 53:-12 69:-12 71:-12 87:-17 88:16
    b:^+<layer>	20:16 30:5
    b:^+<model>	54:8 87:-7
    b:^+<number>	7:-5 9:-8 40:-6 41:-6 43:-6 52:12 56:-6 57:-6 58:-6 59:-6 67:-5 75:-13 76:-8 87:-13
    b:^+<place>	11:7 30:-7
    b:^+<run>	61:7 62:11 65:-6
    b:^+<text>	8:6 18:5 19:-7 26:-5 70:-5
    b:^+<token>	8:8
    b:^+ablate	11:-6 27:9 28:12 30:6 32:-7 42:-8 43:-11 87:-7 88:-9
    b:^+accuracy	47:-5 49:-10 51:19 87:-8
    b:^+activate	1:8 2:-8 32:6 87:-5
    b:^+add	11:-5 23:-5 30:-5 42:-6 43:-9 70:13 76:-6 88:11
    b:^+all	27:-5 30:-5 32:7 33:11 39:-8 87:-7 88:-10
    b:^+answer	74:18 87:-5 88:-11
    b:^+any	14:-5 15:9 24:10 27:-7 30:-5 31:-9 33:-8 34:8 87:-10 88:-13
    b:^+apply	88:7
    b:^+architecture	4:12 68:-5 87:-10
    b:^+are	24:11 29:7
    b:^+are there	7:-5 13:-6 15:11 16:-9 27:-5 33:-5 34:-8 55:5 60:-5 87:-7 88:-5
    b:^+assert that	67:5
    b:^+attention	11:6 12:12 88:13
    b:^+attention of	11:11 30:-7 32:-9 39:-7 87:-5
    b:^+attention output	20:6 23:-5
    b:^+attribute	25:9
    b:^+attribution	25:8
    b:^+back	2:-6 38:11
    b:^+benchmark	6:-10 52:13
    b:^+book	88:10
    b:^+bye	86:14 88:-6
    b:^+can i	36:7 37:-9 76:6 87:-5
    b:^+can we	1:6 2:-6 74:6 87:-5
    b:^+can you	36:5 40:-8 43:6
    b:^+cancel the last	36:9
    b:^+carry on with	9:6 58:8
    b:^+change	6:7 8:12 9:-9 19:-7 76:-5 77:6 87:-5 88:7
    b:^+check	29:7 49:13 51:-11 67:16 76:-6
    b:^+check that	11:-6 24:7 30:-7 32:-6 67:14 88:-7
    b:^+close	2:15 88:7
    b:^+cluster	88:9
    b:^+comment	6:-6 70:9
    b:^+compact	38:-5 44:15
    b:^+compare	29:5 54:20 62:6 87:-6
    b:^+comparison	84:10 85:-8
    b:^+complete	7:-6 9:15 52:-6 56:-8 87:-13 88:-6
    b:^+compress	42:-5 46:9
    b:^+compute	7:-5 49:13 50:6 87:-16
    b:^+continue	9:13 61:-7 63:8
    b:^+continue with	9:10 19:-5 40:-5 41:-5 43:-5 56:-6 57:-6 59:-6 88:-7
    b:^+convert	45:8 88:8
    b:^+could we	0:7
    b:^+cut	40:15 42:-6 87:-10
    b:^+cut out	30:9 32:-5
    b:^+d_model	4:10
    b:^+dark	77:17 87:-6
    b:^+deactivate	11:-5 30:6 32:-9
    b:^+delete	33:-6 61:-5 63:-6 65:10 88:12
    b:^+disable	11:-5 30:10 32:-6 39:-6
    b:^+display	22:-5 60:11 87:-7 88:-6
    b:^+distill	48:15
    b:^+do	26:5
    b:^+do a	27:8 87:-14
    b:^+do not	8:-7 36:-6 88:14
    b:^+does	4:-7 15:6 29:6 52:-5 87:-5
    b:^+don't	0:-9 86:-5 88:13
    b:^+draw	61:-6 65:-5 66:8
    b:^+drop	1:-7 2:6 42:-6 43:6 88:-6
    b:^+dump	20:10 87:-8
    b:^+enable	33:9 87:-11
    b:^+entropy	4:-5 9:-6 13:16 14:-5 36:-6 38:-6 40:-5 53:-6 75:-5 86:-5 88:-7
    b:^+evaluate	49:5 88:8
    b:^+exit	86:17 88:-6
    b:^+expect	67:9
    b:^+explain the	30:-11 39:-11 76:10
    b:^+export	64:12 69:19 87:-7
    b:^+export the model	5:5
    b:^+feed	6:10 70:-5
    b:^+find	13:9 14:-6 15:11 16:5 69:-8
    b:^+fine-tune	47:9 49:-5 50:-6 51:-5
    b:^+fire	0:9 19:-6 88:-5
    b:^+free	1:-9 2:7
    b:^+from now on	1:10 2:-9
    b:^+generate	9:16 87:-5
    b:^+get	0:9 25:7 32:6 49:6 69:6 76:-5 87:-14
    b:^+get me	3:-6 4:-8 6:-5 7:-7 9:-6 12:-5 13:-6 14:-5 15:-6 16:-6 17:-5 18:-6 19:-8 21:-7 22:-5 24:-7 25:-5 27:-6 28:-7 31:-5 33:-6 34:-6 36:-6 37:-6 38:9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 55:-7 56:-6 57:-5 58:-5 59:-5 60:-7 73:-5 74:-5 75:-9 76:-7 77:-5 78:-5 79:-5 80:-5 81:-5 82:-6 83:-5 84:-5 85:-5 86:12 87:-9 88:-7
    b:^+get rid of	40:6
    b:^+get the	38:6 69:11 76:-7
    b:^+give me	0:6 79:8 87:-7
    b:^+go	45:5 77:7
    b:^+go ahead and	9:10 54:-8 87:5
    b:^+go on with	58:10 61:-12 63:10 65:-9 66:-7
    b:^+go through	18:7 27:5 71:7
    b:^+gradient	25:6
    b:^+gradient-based	25:8
    b:^+head	3:-8 4:-5 7:-7 13:14 14:7 15:-6 16:-6 17:-5 21:-5 27:-9 31:-6 33:-6 34:-9 40:-5 55:-6 60:-10 75:-5 76:-6 87:-11 88:-10
    b:^+heads	34:10 44:-8 87:-7 88:12
    b:^+help	75:13 88:-7
    b:^+help me with	30:-12 71:-7 76:12
    b:^+how	35:7 50:6 51:7 52:6 88:-7
    b:^+how big	53:7 87:-7 88:-6
    b:^+how can i	4:-6 76:23
    b:^+how did	63:-9 65:-7
    b:^+how do i	76:33
    b:^+how fast	52:13 87:-6 88:-8
    b:^+how is	7:8 9:-9 48:-6
    b:^+how large	4:8 49:6 52:-6 88:-12
    b:^+how many	4:15 51:7
    b:^+how much	9:-7 52:-6 87:5
    b:^+how much memory	53:14 87:-8 88:-5
    b:^+how often	51:5
    b:^+i	2:-5 88:15
    b:^+i didn't mean to do that	36:11 54:-11
    b:^+i want	37:11 87:-9
    b:^+i want to	72:8
    b:^+i'd like	77:9 88:-6
    b:^+i'm	88:10
    b:^+i'm done	75:-5 86:16 87:-6 88:-8
    b:^+importance	13:-6 14:13 33:-9 87:-9
    b:^+initialise	88:12
    b:^+inspect	38:-8 61:5 63:-11 65:-9 66:-6
    b:^+install	88:5
    b:^+instead of	8:9
    b:^+is	4:-6 24:11 52:8
    b:^+just	0:10 4:-6 56:5 87:-6
    b:^+keep	68:9 72:-5
    b:^+kill	11:-5 30:8 32:-6
    b:^+knock out	11:-7 27:10 30:6 31:-7 32:-8 33:-9 87:-6
    b:^+least important	4:-6 6:-5 7:-5 13:-9 14:16 15:-6 16:-9 17:-8 21:-5 25:-14 27:-7 31:-8 33:-6 34:-8 40:-14 44:-6 76:-5 86:-5 87:6 88:-6
    b:^+leave	30:-8 70:6 86:13 87:-5 88:9
    b:^+lens	18:7
    b:^+let	32:7 56:6 58:5 68:9 88:-5
    b:^+let 's	30:7 86:14 87:-7
    b:^+let it	6:9 18:-7 19:-8 21:-7 25:-7 26:-7 47:10 70:-8 87:-13 88:-5
    b:^+let me	11:8 71:5
    b:^+let me have	1:9 75:-5 76:-5 88:-8
    b:^+let me see	21:8 54:5
    b:^+light	15:-7 78:15
    b:^+likely	19:11
    b:^+list	3:8 13:5 34:11 60:6 75:5
    b:^+load	0:14 10:12
    b:^+logit lens	18:23 75:-16 76:8
    b:^+logits	10:-7 21:9 22:6
    b:^+look at	23:17 41:-8 88:-6
    b:^+loss	47:-5 49:22 67:10 88:-14
    b:^+magnitude	40:-5 42:6
    b:^+make	30:7 72:9
    b:^+make a note	6:-5 70:6
    b:^+make it	6:-5 42:-8 46:10 75:-6 76:-9 78:11 87:-11 88:-8
    b:^+mask	3:-5 30:29
    b:^+mean-ablate	11:-6 30:10 32:-6
    b:^+measure	49:14 52:6 68:-7
    b:^+memory	53:15 87:-5 88:-6
    b:^+model	4:11 6:-6 45:-6
    b:^+more	7:-5 9:8
    b:^+most probable	19:8 34:-9 87:6
    b:^+my	6:7 24:-5 52:-8 87:-8 88:11
    b:^+next token	6:-8 18:-8 19:14 21:-7 25:-7 26:-5 70:-7
    b:^+no	88:10
    b:^+no need to	0:-11 49:-15 87:-8 88:14
    b:^+note	48:-8 68:7 88:5
    b:^+note down	6:-6 26:-5 70:8
    b:^+on	47:9
    b:^+open	0:13 88:6
    b:^+output	88:-7
    b:^+parity	6:-5 29:14
    b:^+patch	6:-7 18:-5 19:-6 21:-5 26:11 70:-7 87:-6
    b:^+patch activations	4:-5 6:-9 9:-6 18:-5 19:-6 21:-5 25:-5 26:20 36:-7 37:-5 38:-6 53:-6 59:-5 75:-5 76:-6 86:-5 87:-5 88:-7
    b:^+pause	57:14 58:-6
    b:^+perplexity	47:-5 50:12
    b:^+play	71:10 88:5
    b:^+please	44:6 63:10 68:-5 87:-7
    b:^+plot	66:18
    b:^+ppl	36:-5 40:-11 50:17 88:-5
    b:^+predict	19:8 47:-8
    b:^+previous token	16:14 87:-8
    b:^+print	21:8 25:-7
    b:^+prompt	6:10 7:5 76:-5
    b:^+prune	30:-11 32:-8 39:8 40:8 43:16
    b:^+push	35:8
    b:^+put	8:10 37:9 57:5 87:-9
    b:^+put in	6:9 18:-8 19:-8 21:-8 25:-8 26:-13 70:-10
    b:^+quantise	45:6
    b:^+quantize	45:19
    b:^+queries	20:5
    b:^+quit	3:-5 4:-6 7:-6 9:-7 12:-5 18:-5 19:-5 21:-6 24:-5 25:-5 31:-5 34:-6 36:-7 37:-5 38:-6 45:-5 49:-6 55:-6 56:-5 59:-5 60:-5 73:-6 74:-6 75:-6 78:-5 79:-5 81:-8 85:-5 86:19 87:-12 88:-12
    b:^+rank	14:7 19:-6
    b:^+re-enable	11:-10 24:-5 30:-11 32:13 33:8 87:-7 88:-5
    b:^+read	0:9 5:-9 6:-5 29:-6 47:-5 49:-7 50:-6 51:-7 52:-7 53:-7 69:-5 71:-6 87:-8 88:13
    b:^+record	72:12 88:6
    b:^+recording	72:10 87:-5
    b:^+redo	37:16
    b:^+remember	68:19 72:-7 87:-12
    b:^+remove	39:10 41:8
    b:^+replace	8:8
    b:^+replay	0:-10 71:25 76:7 87:6
    b:^+rerun	71:12
    b:^+reset	3:-6 4:-5 33:-7 38:16 49:-6 88:-5
    b:^+restore	11:-10 30:-12 32:9 37:5 38:5 39:-7 87:-12 88:-6
    b:^+resume	58:14 61:-8 63:7 65:-6 66:-5 87:-8
    b:^+revert	33:-9 36:-9 38:14
    b:^+revert the last	36:12 37:-6 87:-5 88:-5
    b:^+roll out	11:-6 12:10 32:-6 88:-5
    b:^+rollout	12:16 87:-5
    b:^+run	24:13 71:8
    b:^+sample	1:-5 9:9
    b:^+save	0:-9 5:13 10:-6 69:6 87:-6
    b:^+save it	0:-9 29:-7 47:-6 49:-6 50:-6 51:-6 52:-6 53:-6 69:-8 71:-7 87:8 88:-9
    b:^+save to	0:-6 5:10 29:-8 47:-6 49:-5 50:-5 51:-5 52:-5 53:-5 69:-7 71:-5
    b:^+score	14:7
    b:^+see	4:5 11:19 12:-5 19:7 76:-8 87:-5 88:-6
    b:^+select	1:8 2:-8
    b:^+send	49:-11 68:-6 87:-9 88:16
    b:^+set	84:6
    b:^+show	7:8 20:7 60:8 61:11 87:-7 88:-9
    b:^+show me	13:8 75:10 87:-11 88:-5
    b:^+shut	1:-7 2:7
    b:^+speak	73:8 74:7 87:-5
    b:^+start	38:9 71:6
    b:^+start recording	72:15 88:-7
    b:^+steer	35:15 87:-13
    b:^+stop	86:6
    b:^+stop the training	4:-5 9:-6 36:-7 53:-5 59:13 75:-5 86:-5
    b:^+store	5:6 42:-5 68:10 87:-6
    b:^+swap	8:8 30:6 39:-9 87:-16 88:11
    b:^+sweep	18:-5 27:16 28:9 87:-6
    b:^+switch	1:14 3:-10 30:10 76:-7 84:5
    b:^+switch off	11:-5 14:-6 30:7 31:11 32:-6
    b:^+switch to	1:5 2:-7 54:-5 73:11 77:5 88:-6
    b:^+take	1:-7 2:5 26:5 30:8 32:-7 58:8 87:-9 88:-7
    b:^+tell me	54:10 61:5 63:-6 65:-5 87:-14 88:8
    b:^+terminate	57:-6 59:9
    b:^+test	49:5
    b:^+that	36:10
    b:^+the	30:8 88:6
    b:^+the logits	21:11 32:-6
    b:^+the loss	67:5
    b:^+the next	9:-6 87:7
    b:^+the top token	6:-9 67:11 70:-6
    b:^+theme	78:-7 79:9 81:7 87:-9
    b:^+there 's	0:7
    b:^+time	52:14 87:-7 88:-13
    b:^+top	19:7
    b:^+top predictions	0:-15 4:-5 9:-7 19:13 36:-7 37:-5 38:-6 50:-5 51:-5 52:-5 53:-7 59:-5 75:-6 86:-6 87:10 88:-7
    b:^+train	47:9 83:6
    b:^+train it	4:-5 9:-7 19:-5 36:-7 37:-5 38:-6 47:20 49:-6 50:-6 51:-6 52:-6 53:-7 59:-6 75:-6 76:-6 86:-6 87:-5 88:-10
    b:^+translate	88:8
    b:^+try	6:-6 26:7 28:7 70:-5 87:-12
    b:^+turn	31:7 32:9 81:6
    b:^+turn off	30:13 31:7 32:-5
    b:^+undo	36:10 49:-15 87:10 88:8
    b:^+undo that	34:-8 36:15 37:-8 47:-9 87:9
    b:^+undo the mask	11:-5 30:-6 32:9 70:-6 88:-6
    b:^+unload	1:-10 2:11
    b:^+unmask	11:-9 30:-11 32:10 33:12 39:-5
    b:^+use	0:7 42:-7 87:-8
    b:^+wait for	9:-5 56:7
    b:^+wait until	9:-10 56:9
    b:^+we	2:5 44:-9 88:6
    b:^+what	3:6 4:7 11:-5 14:5 19:8 20:14 87:-6
    b:^+what 's	4:9 7:5 34:10
    b:^+what are	4:5 14:8
    b:^+what did i change	0:-11 3:-6 4:-8 6:-6 7:-6 9:-9 12:-5 13:-6 14:-6 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 22:-5 24:-7 25:-6 27:-6 28:-5 31:-5 33:-5 34:17 36:-10 37:-10 38:-9 40:-5 41:-5 42:-5 43:-6 44:-6 45:-6 46:-5 49:-6 50:-7 51:-7 52:-7 53:-9 55:-6 56:-5 57:-5 58:-5 59:-8 60:-6 73:-7 74:-6 75:-8 76:-5 77:-7 78:-6 79:-5 80:-5 81:-6 82:-5 83:-5 84:-6 85:-5 86:-8 88:-11
    b:^+what is	34:6 49:7 88:5
    b:^+where	11:6
    b:^+which	14:8 19:6 25:6 34:6
    b:^+who	88:6
    b:^+why	19:-5 25:8 67:-5
    b:^+work with	6:7
    b:^+write	5:8
    b:^+write down	6:-6 18:-6 19:-5 26:-6 70:8 87:-6
    b:^+zero out	11:-6 30:9 32:-6
    b:^+一 个	27:13 40:-10 42:-9 75:-5 76:-7 87:-6 88:-10
    b:^+一 层 一 层	18:10 25:-7 27:-12 28:9 87:-9
    b:^+上 下 文 长 度	4:11 63:-6 65:-12 88:-6
    b:^+下 一 个 token	19:18 87:-6
    b:^+下 一 个 词	0:-12 19:6 87:8
    b:^+不 用	0:-10 71:-10 87:-9 88:18
    b:^+不 要	2:7 34:-5 38:-11 86:-12 88:11
    b:^+中 文	2:-13 74:12 87:8
    b:^+中 断 任 务	8:-11 9:-6 36:-7 53:-5 59:14 75:-5 87:6 88:-6
    b:^+中 止	55:-12 56:-6 57:-7 58:-8 59:13
    b:^+为 什 么	8:-8 88:6
    b:^+主 题	23:-8 77:-9 78:9 88:6
    b:^+交	87:-6 88:7
    b:^+今	88:7
    b:^+从	26:6 63:6
    b:^+从 头	71:10
    b:^+从 头 来 过	38:6 85:-9 87:6
    b:^+以	72:8 88:-6
    b:^+任 务	3:-10 7:-8 9:-10 34:-11 55:11 56:-7 57:8 58:6 59:-7 87:-7 88:-7
    b:^+你	87:-5 88:18
    b:^+保 存	3:-9 4:-5 5:20 60:-9 76:-7 87:-5
    b:^+保 存 到	0:-6 5:-5 29:-8 47:-5 49:-6 50:-5 51:-6 52:-5 53:-5 69:-8 71:-6 86:-6 87:10 88:-6
    b:^+做 个	24:10 25:9 87:-6 88:-6
    b:^+先	0:-6 11:-5 30:-5 57:7 87:9
    b:^+先 别	30:-13 36:-10 87:-5 88:18
    b:^+关 掉	14:7 30:13 31:9 32:-5 40:-7
    b:^+关 闭	2:17 3:-5 88:-5
    b:^+关 闭 的 头 数	67:6 88:-6
    b:^+再 写	9:6
    b:^+写	9:-5 70:16 76:-5 87:-5
    b:^+准 确 率	4:-7 49:-6 51:20 87:-14 88:-6
    b:^+几 层	4:13 10:-15 36:-5 87:11 88:-8
    b:^+切 到	1:-7 52:-6 83:14 88:-10
    b:^+切 换 到	1:5 2:-9 32:-5 73:7 79:6 88:-10
    b:^+列 出	3:5 34:6 37:-5 44:-9 55:10 58:-5 60:9 87:-7
    b:^+刚 刚 的	38:-10 77:-9 87:7
    b:^+刚 才 的	36:7
    b:^+刚 才 那 步	36:10
    b:^+删 除	33:-5 61:-7 63:-5 65:10 66:-5 88:11
    b:^+别	0:-8 36:-6 77:-8 87:-5 88:22
    b:^+前 一 个 token	0:-6 16:12 87:5
    b:^+剪 去	40:6 87:-10 88:-5
    b:^+剪 掉	11:-9 23:-9 30:-10 32:-11 39:-6 40:8 42:-7 43:19 88:-7
    b:^+剪 枝	39:24 41:-5 42:-6 43:-7 88:-11
    b:^+加 载	0:11 10:9 76:-6 88:-6
    b:^+加 载 一 下	0:8 88:-6
    b:^+压 到	46:8 60:-8
    b:^+压 实	3:-6 44:18
    b:^+去 掉	40:9 41:-6
    b:^+取 消	36:8
    b:^+取 消 撤 销	9:-5 18:-18 36:-5 37:10 38:-5 87:7 88:-5
    b:^+变	0:-7 78:12 88:-8
    b:^+各 个 头	13:10 61:-6 88:-9
    b:^+和	29:9
    b:^+哪 些	14:10 16:9 55:6 87:-11 88:-11
    b:^+困 惑 度	9:-5 50:17 67:9
    b:^+在	47:7
    b:^+头	0:-9 14:6 87:6
    b:^+如 何	30:-12 34:-7 36:-13 76:15
    b:^+存 到	5:10 29:-5 69:-6
    b:^+学 习	88:11
    b:^+安 装	24:-7 88:12
    b:^+对	25:7 88:5
    b:^+对 比	83:-8 84:8 85:-5 87:-6
    b:^+对 照	29:10
    b:^+导 出	7:-7 64:12 69:14 76:-5 87:-9 88:-6
    b:^+将	0:-6 8:5 45:5
    b:^+屏 蔽	30:20 32:-5 34:-7
    b:^+布 局	82:8 83:-6 84:9 87:-7
    b:^+帮 我	28:5 87:-6 88:8
    b:^+帮 我 把	1:-7 2:9 68:9 72:-6
    b:^+开 始	72:6
    b:^+开 始 录 制	68:-5 72:7
    b:^+归 纳 头	15:7 18:-5 58:-11 87:10
    b:^+当 前	55:10 58:-5
    b:^+录 制	9:-5 36:-5 72:18 76:-5 85:-6 87:-5 88:-6
    b:^+怎 么	76:35
    b:^+恢 复	32:12 33:7 37:7 38:6 40:-10 42:-7 87:-8 88:-6
    b:^+恢 复 到 原 始 状 态	0:-8 38:12
    b:^+我	34:12 60:9 75:7
    b:^+我 都 屏 蔽 了	19:-5 20:-9 34:10 87:5
    b:^+所 有	31:-9 33:13 87:-8
    b:^+打 开	0:20 3:-7 32:8
    b:^+打 开 了	0:-5 3:6
    b:^+扫 描	0:-8 13:-5 27:17 28:-6 31:-8 33:-13 87:5
    b:^+找	13:10 14:-9 15:7 16:7 76:-6 87:-7
    b:^+找 一 下	15:14 69:-9
    b:^+抹 掉	61:-7 65:7
    b:^+拿	47:7
    b:^+按	14:10 69:-9
    b:^+按 幅 值	42:6
    b:^+按 熵	13:13 14:-6 31:-6 33:-6 87:-12
    b:^+损 失	49:17 50:-7 67:9 68:9 88:-5
    b:^+换	6:6 7:-5 73:8 77:11 78:-8 79:7 84:-13
    b:^+换 成	1:6 74:7 77:14 87:-11 88:-12
    b:^+接 下 来 最 可 能 出 现 什 么	9:-5 19:15 36:-6 88:-5
    b:^+推	24:-5 86:12
    b:^+撤 回	36:13
    b:^+撤 销	34:-11 36:15 87:6 88:-6
    b:^+播 放	71:11
    b:^+收 回	11:-7 36:6
    b:^+改 用	1:7 2:-6 48:-6 54:-6
    b:^+新 的	6:11 67:-5
    b:^+昨 天	30:-6 32:-5 34:-5 40:-5 88:9
    b:^+显 示	18:9 30:-5 55:5
    b:^+暂 停	55:-7 57:10
    b:^+最 可 能 的	9:-8 19:8
    b:^+有	3:12 4:6 6:-7 7:-8 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-7 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-6 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:15 76:-16 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-10 88:-14
    b:^+有 什 么	0:-5 60:7
    b:^+有 没 有	15:13 34:5 87:-10
    b:^+权 重	42:-6 46:8 87:-7 88:-8
    b:^+查 看	34:9 61:8 63:-8 65:-11 66:-8
    b:^+检 查 一 下	24:13
    b:^+模 型	4:12 5:12 11:-7 14:7 19:9 34:-5 88:-5
    b:^+每 一 层 会 预 测 什 么	4:-5 9:-6 18:16 36:-7 38:-6 53:-5 86:-5 88:-7
    b:^+每 个 token	9:-6 22:6
    b:^+每 层	4:10 18:7 19:-9 27:-8 28:6
    b:^+比 一 比	54:8
    b:^+比 较	54:14
    b:^+注 意 力	12:7
    b:^+测 一 下	50:7 52:8 53:-11
    b:^+添 加 笔 记	6:-5 70:6
    b:^+温 度	9:7 88:-5
    b:^+激 活	26:7 87:-10 88:6
    b:^+火	88:8
    b:^+物 理 删 除	34:-8 44:7 66:-6
    b:^+猜	24:-11 87:8
    b:^+现 在	1:8 2:-8 3:6 4:6 34:6 87:-10
    b:^+生 成	9:6 44:9 88:-5
    b:^+用	78:6 87:-5
    b:^+用 梯 度	24:-8 25:6
    b:^+画	66:17
    b:^+画 一 下	49:-9 61:-7 63:-5 65:-5 66:8
    b:^+画 出	88:7
    b:^+界 面	34:-9 78:7
    b:^+目 前	34:8 60:8 88:-5
    b:^+看	11:12 21:7 23:13 61:6 76:-6 87:-9
    b:^+看 下	9:-11 11:-6 19:10 23:7 39:-6 42:-9 76:-5 87:-10 88:-5
    b:^+看 看	24:5 60:7 76:-5 87:-17
    b:^+确 认	67:8
    b:^+神	88:6
    b:^+移 除	61:-7 63:-6 65:10 66:-6
    b:^+程 序	24:11 71:-6 86:-6 87:5
    b:^+笔 记	6:-8 18:-6 19:-6 21:-5 25:-5 26:-7 70:9
    b:^+第 一 名	30:-6 32:-5 38:-5
    b:^+等	56:6
    b:^+等 待	55:-14 56:15 57:-8 58:-9 59:-8 87:-11
    b:^+答	11:-6 18:10 23:-6 39:-6 88:-8
    b:^+算	49:7 67:-11 87:6
    b:^+算 一 下	6:-6 49:9 50:9 68:-15 72:-9 88:-5
    b:^+系 统 诊 断	20:-11 24:12 87:5
    b:^+紧 缩	3:-6 44:10 87:-7
    b:^+结 果	69:9
    b:^+给	88:10
    b:^+给 我	0:8 87:-11 88:5
    b:^+给 我 看	55:5
    b:^+给 我 看 看	3:9 4:-6 60:9 87:-7 88:-6
    b:^+继 续	9:5 55:-8 58:8 61:-6 63:6 65:-6 87:-9 88:-5
    b:^+续 写	9:14
    b:^+脚 本	55:-10 83:-6 84:-5 85:8
    b:^+蒸 馏	48:11 76:-5 87:-6 88:-8
    b:^+解 除	11:-6 30:-8 32:9
    b:^+让	6:6 86:6 88:-5
    b:^+训 练	47:16 57:7 59:-10 83:8 84:-6 85:-5 87:-8 88:-9
    b:^+记 一 下	6:-11 18:-8 19:-7 21:-14 25:-7 26:-8 68:13 70:8
    b:^+记 住	68:15
    b:^+词 表	4:8 77:-13 87:7
    b:^+语 言	74:7
    b:^+请	30:5 88:6
    b:^+请 把	72:5
    b:^+跑	18:7 47:8 52:5 69:-8 88:-5
    b:^+跑 过 的	60:10
    b:^+跟	5:-5 29:11
    b:^+载 入	5:-6 10:11 52:-6
    b:^+输 入	6:7 87:6
    b:^+运 行	71:12
    b:^+这	4:13
    b:^+这 个	4:6 25:8 87:-5 88:6
    b:^+这 句 话	3:-7 87:8
    b:^+退 出	86:15 88:-11
    b:^+退 回	36:8
    b:^+选	1:7 2:-8
    b:^+逐 层	27:-10 28:14
    b:^+逐 层 对 照	87:6
    b:^+速 度	5:-9 39:-7 52:15 88:-6
    b:^+都	3:15 87:-7 88:-7
    b:^+重	88:7
    b:^+重 放	0:-6 5:-5 6:-9 26:-5 29:-6 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 69:-5 70:-8 71:15
    b:^+重 置	3:-5 19:-6 38:15 49:-12 87:8 88:-9
    b:^+量 化	42:-5 45:16 87:-8
    b:^+随 便	3:-8 4:-10 6:-7 7:-8 9:7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-7 24:-8 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-9 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-8 53:-10 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 70:-5 73:-8 74:-7 75:-10 76:-7 77:-8 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-9 88:15
    b:^+随 机	40:-7 41:6 43:-5 88:6
    b:^+预 测	18:-5 25:9 51:9 87:-8
    b:^+麻 烦	37:6
    b:^+黑 白	0:-6 79:-5 81:9
    b:a+change back	36:7 37:-9 76:6 87:-5
    b:a+clean model	38:7 61:-6
    b:a+comment	70:5
    b:a+continuation	9:13
    b:a+csv	69:9
    b:a+dataset	10:10
    b:a+file	69:10
    b:a+head	11:6 30:16 32:15 76:7 88:6
    b:a+layer	27:-7 28:10
    b:a+loss	49:-6 66:9
    b:a+model	0:17 2:14 3:-6 86:-7 88:-11
    b:a+new	30:-7 32:-6 88:6
    b:a+note	70:12 88:-14
    b:a+physically smaller	44:6
    b:a+random	19:-5 42:7 88:-6
    b:a+recording	72:11
    b:a+script	71:12 72:9 85:-8
    b:a+text	6:11 9:-14
    b:a+value	14:-6 67:13 68:12
    b:ablate+<place>	11:-6 30:10 32:-7
    b:ablate+all	27:10 30:-8 88:-6
    b:about+the	4:6 8:-6
    b:accuracy+$	49:9 51:11 87:-10 88:-6
    b:accuracy+please	9:-10 51:11 87:8
    b:accurate+is	4:-7 47:-8 51:13
    b:activate+<head>	32:7
    b:activation patching+with	6:-5 26:8
    b:activations from+<text>	6:-9 18:-8 19:-8 21:-7 25:-7 26:12 70:-9
    b:active+model	1:6
    b:add+a	11:-5 23:-5 30:-6 70:11
    b:after+<layer>	11:-6 23:-6 39:-5
    b:after+<text>	6:-7 21:-5 70:-6
    b:after+<token>	25:-5
    b:after+another	27:10 30:-8 88:-6
    b:again+$	32:7 33:5 37:5 71:7
    b:again+reset	38:7 61:-6
    b:against+<model>	87:5
    b:all modifications+$	38:14 87:-8
    b:all the+heads	3:-5 14:-7 27:-5 30:-9 31:15 33:-7 34:-8 39:-5
    b:all the+masks	33:-8 34:7 63:-7
    b:all tokens+with their ids	7:8
    b:all+<head>	27:10 30:-8 88:-6
    b:all+heads	33:12 88:-5
    b:all+saved runs	33:-5 54:-7 60:9
    b:all+you	88:5
    b:also+is	71:-6 87:7
    b:an+email	88:7
    b:an+overview	13:8
    b:analyse+the	6:5
    b:and record+the loss	27:12 49:-11
    b:and+<model>	54:6
    b:and+<new name>	0:-7 10:7 87:-5
    b:and+<run>	62:9 87:-6
    b:and+continue	6:-11 9:6
    b:and+export	14:-6 69:-8 87:9
    b:and+get	87:8
    b:and+give me	87:6
    b:and+list	19:-5 34:-10 87:11
    b:and+measure	30:-6
    b:and+note	9:-5 70:-6 87:12
    b:and+remember	49:-6 68:5 88:-9
    b:and+see	1:-7 27:8 34:-7 88:-5
    b:and+show	18:7 30:-7 47:-5 87:12
    b:and+show me	87:22
    b:and+tell me	0:-6 87:15
    b:and+then	87:15
    b:and+use	0:-13 71:-6 87:13
    b:and+what	20:-9 54:-8 60:-6 87:13
    b:answer+in english	73:11 74:-6
    b:answers+$	30:-6 74:5
    b:any more+$	2:5
    b:any+heads	14:5 27:-6 31:-6 33:-5 34:10 71:-5
    b:any+induction heads	15:9 78:-14 87:9
    b:anything+$	36:-7 88:12
    b:anything+running	55:7 72:-7
    b:architecture+please	4:12 48:-13 87:11
    b:are loaded+$	0:-6 3:11 87:-6
    b:are open+$	3:7
    b:are there+$	7:8 14:-6 25:-5 60:7 75:9 87:-5
    b:are there+any	14:5 15:-6 55:6
    b:are+any	71:-6
    b:are+running	55:12
    b:are+stored	32:-7
    b:are+the	13:11 14:-7 34:-5
    b:are+useless	14:10 32:-6
    b:are+we	29:9
    b:arrange the panes+for training	0:-6 83:8
    b:as gguf+to	5:5
    b:as+a	0:-6 5:6 10:5 69:8
    b:as+data	87:5
    b:as+the	1:9 88:-7
    b:as+the prompt	6:6
    b:assert that+top1	67:5
    b:at temperature+<number>	9:6
    b:at the moment+$	3:7 4:-6 34:8 87:-5 88:-7
    b:at+<.safetensors>	5:6
    b:at+<hook>	20:5 88:-5
    b:at+<layer>	11:7 23:-5 35:8 88:-5
    b:at+<number>	9:-5 56:-5 57:-6 58:-5 59:-5 88:8
    b:at+<share>	40:-5 42:6
    b:at+<text>	6:-7 21:9 26:-6 70:-8
    b:at+<token>	8:12 88:-5
    b:attend+$	11:12 39:-6
    b:attending to+$	11:9
    b:attention heads+$	4:-8 40:6 41:-5 42:-5 43:-5 87:-5 88:7
    b:attention heads+are	14:10 32:-6
    b:attention map+$	11:6 32:-6
    b:attention of+<head>	11:10 30:-6 32:-7 87:-5
    b:attention of+<layer>	11:7 30:-8 32:-8 39:-5
    b:attention of+<place>	87:5
    b:attention output+of	20:6 87:6
    b:attention+$	11:14 87:-6
    b:attention+flow	0:-6 12:8
    b:attention+for	11:8
    b:attention+in	11:7 14:-8 23:-11 32:-5 39:-10 87:7 88:-10
    b:attention+is	88:5
    b:attention+rollout	12:8
    b:attribute+the	25:9
    b:attribution+please	25:11
    b:attributions+$	25:11
    b:autocomplete+this	4:-8 9:11 24:-15 87:5 88:-5
    b:back on+$	30:-5 32:14 33:6
    b:back on+and	33:-10 49:-9 50:-6 87:14
    b:back to the original+model	38:9 54:-8
    b:back+$	11:-7 30:-8 32:9
    b:back+to the	2:-6 38:11
    b:background job+$	55:-6 57:9 59:6 86:-6 87:-6 88:-6
    b:background jobs+$	25:-7 55:11 75:-7
    b:background task+$	21:-9 57:7
    b:bad+is	49:6 88:-6
    b:bake+the	34:-5
    b:based on+$	25:8
    b:basic facts+about	4:6 8:-6
    b:be+the loss	36:-5 49:-8 56:-7 68:10
    b:becomes+<text>	8:6
    b:been+run	20:-10 60:10 87:5
    b:been+trained	48:-9 60:7
    b:benchmark+it	6:-10 52:13
    b:best guesses+for	14:-5 87:7
    b:bet+comes next	19:6 30:-8 87:8
    b:better+than	88:11
    b:between+<model>	48:-6 54:7
    b:bf16+存 成	52:-7 87:6
    b:built-in+model	0:9 62:-8
    b:bundled+model	0:6
    b:by how much+it	14:7
    b:by magnitude+$	40:-6 42:10 43:-6
    b:by+<text>	8:9 88:-7
    b:by+importance	14:10 19:-6
    b:by+its mean	30:6
    b:by+kl	27:-9 28:6
    b:bye+$	86:19 87:-5 88:-8
    b:can i+take	36:7 37:-9 76:6 87:-5
    b:can we+speak	67:-5 74:5
    b:can you+check	11:-5 24:6
    b:can you+talk	25:-6 74:6
    b:cancel the last+edit	36:9
    b:carry on with+run	63:5
    b:carry on with+the	9:6 57:-6 58:8 87:-5 88:-5
    b:change back+$	37:10
    b:change back+how	36:7 37:-9 76:6 87:-5
    b:change the language+$	4:-6 7:-5 9:-8 19:-6 24:-5 36:-8 37:-6 38:-7 50:-5 52:-5 53:-7 59:-6 60:-5 73:19 74:-5 75:-7 77:-5 86:-6 87:-6 88:-10
    b:change+$	36:6 87:-5
    b:change+<count token>	6:-6 8:18 9:-16 19:-19 36:-5 42:-19 75:-9 87:-18 88:-18
    b:change+<token>	87:7
    b:change+again	3:-10 36:-6 37:7 87:5
    b:change+i	36:-6 87:8
    b:change+i undid	12:-9
    b:change+over	88:-10
    b:change+the	4:-9 6:-5 37:-5 77:8 88:14
    b:change+the prompt	6:13 88:-6
    b:change+to the	36:-5 77:-5 78:9 84:8 87:-6 88:-7
    b:changed+between	48:-7 88:-5
    b:check that+<place>	11:-8 30:-7 32:-7 39:-6 67:10
    b:check that+everything	15:-7 24:8 33:-8 88:-6
    b:check+a	14:-6 24:-5 49:-8 67:14 68:-6 87:-7 88:-5
    b:check+my	29:7
    b:check+the	49:13 51:-17 76:5
    b:check+the loss	49:-10 87:8
    b:checkpoint+$	0:9 63:9 66:-5
    b:chinese+$	67:-5 73:9 74:12
    b:chinese+for	30:-6 74:5
    b:chinese+to me	25:-6 74:6
    b:clean model+again	38:7 61:-6
    b:clean+slate	38:8 88:-8
    b:close+<model>	1:-6
    b:close+a	0:-7 2:15 3:-5 4:-7 38:-5 44:-5 86:-15 88:-13
    b:close+it	2:6
    b:close+the	86:7 88:10
    b:cluster+the	88:9
    b:colours+off	27:-6 30:-6 31:-9 34:-9 44:-6 54:-8 77:-6 81:12
    b:come from+$	4:6 25:5
    b:comes first+$	11:-8 30:-7 32:-7 39:-6 67:10
    b:comes next+$	7:-9 18:10 19:10 30:-9
    b:comes+with it	0:7 4:-7 71:-6 88:-7
    b:command+$	30:12 39:14 43:-6 76:6
    b:commands+are there	75:11
    b:comment+<text>	6:-6 70:9
    b:compact+it	3:-5 44:7 88:7
    b:compact+the	40:-8 44:10 76:5 87:10
    b:compare+$	54:5 78:-10 83:-7 84:8 85:-5 87:7 88:-6
    b:compare+<model>	54:8
    b:compare+<number>	3:-11 9:-13 19:-12 40:-13 41:-13 42:-14 43:-13 54:19 56:-13 57:-13 58:-13 59:-13 84:-7 87:-10 88:-19
    b:compare+layout	83:-9 84:12
    b:complete+it	9:9 52:-8 53:-17 56:-8 87:10 88:-6
    b:compress+to	46:6
    b:compute+the	12:6 40:-6
    b:compute+the loss	36:-11 49:8 87:8 88:-5
    b:consistent+with	29:7
    b:continuation+$	9:15 19:-5 87:-8 88:-5
    b:continuation+with	9:-6 87:8
    b:continuations+$	19:15 87:-13
    b:continue with+seed	9:8 19:-5 58:-9
    b:continue with+task	3:-6 9:-11 41:-5 56:-6 57:-7 59:-6 87:7
    b:continue+$	9:10 87:-8
    b:continue+greedily	53:-12 87:8
    b:continue+the	58:5 87:-5
    b:continue+the prompt	6:-8 7:-7 9:13 58:-7 87:-6
    b:convert+the	88:9
    b:could we+get	0:7
    b:could you+arrange the panes	0:-6 83:8
    b:could you+close	1:-5 2:6 45:-8 87:5
    b:could you+list	0:-5
    b:could you+load up	0:6
    b:could you+plot	66:6
    b:could you+run	27:-6 28:7
    b:could you+write	0:-8 5:7 87:-7
    b:csv+$	69:10
    b:current model+$	1:6 2:-5
    b:current+<number>	1:9 75:-5 76:-5 88:-8
    b:current+loss	49:7 70:-7
    b:curve+$	49:-6 66:11
    b:curve+for	61:-7
    b:curve+of	66:5
    b:cut out+<head>	30:9 32:-5
    b:cut+the	40:5
    b:d_model+是 多 少	4:10
    b:dark+$	77:19 87:-5 88:-6
    b:dark+colours	24:-7 77:5 87:6
    b:dark+mode	57:-6 77:11
    b:data+$	10:16 87:-7 88:-6
    b:data+<new name>	87:5
    b:deactivate+<head>	11:-5 30:6 32:-9
    b:delete+run	61:-7 63:-6 64:-7 65:8 87:8 88:-6
    b:details+$	4:10 77:-11 87:6 88:-7
    b:diagnose+the	24:8 77:-7
    b:did+after	19:-8
    b:did+the	19:-5
    b:difference+between	54:6 87:-6
    b:different+from	48:-6
    b:disable+<head>	11:-6 30:9 32:-6
    b:disable+all	30:14 39:-7
    b:disable+every	11:-5 19:-9 23:-9 32:-5 87:9
    b:disable+it	11:-6
    b:disabled+$	14:-5 34:14
    b:disk+$	5:9 9:-9
    b:display+all tokens	7:8
    b:distill+$	4:-6 9:-7 19:-6 24:-5 36:-8 37:-6 38:-7 48:18 52:-5 53:-7 59:-6 75:-5 76:5 86:-6 87:-6 88:-7
    b:distill+<model>	87:7
    b:distribute+its	87:5
    b:do a+head	14:-10 27:5 28:-5 87:11
    b:do i have+open	4:-11 87:9
    b:do we have+$	4:-6 19:-6 49:10
    b:do+$	11:11 14:-8 18:-8 19:-9 32:-6 34:-5 51:-5 76:6 87:-6 88:-10
    b:do+activation patching	26:6
    b:do+the	18:6 19:-5
    b:doctor+$	24:11
    b:does+<head>	11:9
    b:does+<layer>	11:5 39:-5
    b:does+<place>	11:15 30:-15 32:-10 39:-7 76:-8 88:-5
    b:does+each layer predict	18:12 19:-8 35:-10 87:6
    b:does+it	51:7 52:6 53:6
    b:does+mask	3:-6 4:-5 14:-10 15:-6 18:-10 19:-11 20:-6 30:10 31:-6 33:-5 34:-10 49:-5 52:-7 60:-5 76:9 87:-6 88:-10
    b:does+pruning	18:-6 19:-6 39:10 51:-5 52:-6 75:-5 76:6 86:-7 88:-7
    b:does+steering	7:-6 18:-7 35:12 50:-5 51:-6 52:-6 76:7 87:-5 88:-8
    b:does+the	18:10 19:5
    b:don't+quit	86:-11 88:7
    b:don't+want to	2:-6 88:6
    b:draw+the	11:7
    b:drop+<model>	1:-9 2:9
    b:drop+all modifications	1:-6 2:-7 38:5 87:7
    b:drove+the	0:-8 7:-7 25:8
    b:duplicate token+heads	13:-5 14:-6 16:-5 17:17 34:-5 37:-8 40:-5 88:-5
    b:each+head	13:6 14:8 34:-6 88:-8
    b:each+layer	18:5 19:-8 20:-5 28:6 87:5 88:-6
    b:email+to	88:7
    b:embeddings+$	4:-7 88:15
    b:enable+all	14:-15 33:8 87:10
    b:end+$	61:6 63:-7 66:-6
    b:english+$	73:13 88:-6
    b:enter+a	6:11 9:-14
    b:entropy+$	9:-6 13:15 36:-6 38:-5 53:-5 75:-5 86:-5 88:-6
    b:entropy+of	13:9
    b:entropy+should be	88:-5
    b:environment+$	24:11
    b:everest+$	88:6
    b:every+head	33:8
    b:everything+$	24:-5 33:10 38:11
    b:everything+works	15:-7 24:8 33:-8 88:-6
    b:exactly+the	6:5
    b:execute+<.session>	9:-10 71:7 87:6
    b:exit+$	9:-5 36:-5 86:15 88:-7
    b:expect+loss	67:6
    b:export the model+as gguf	5:5
    b:export+results	69:15 88:-7
    b:export+run	61:-10 63:-7 64:14 75:-5 76:-5 87:-7 88:-10
    b:export+that	0:-6 14:-6
    b:export+the	5:-5 87:5
    b:fast+$	4:-9 52:15 87:-8 88:-9
    b:feed+it	6:8 18:-5 25:-5 26:-5 70:-6
    b:file+$	69:10
    b:file+<.gguf>	0:7
    b:file+<.txt>	5:-8 69:-5 88:-7
    b:find+important	13:14 14:-9 15:-6 16:-6 76:6 87:-12
    b:find+induction heads	15:8 24:-9
    b:finished+$	56:9
    b:fire+in	23:5
    b:fire+up	0:9 19:-6 88:-5
    b:flow+through	0:-6 12:5
    b:for later+<new name>	68:8
    b:for me+$	87:6
    b:for the record+:	6:-7 70:7
    b:for training+$	83:11 84:-6 87:-5 88:-5
    b:for+<count steps>	48:-9 87:8
    b:for+<head>	11:9 32:-9
    b:for+<number>	9:-8 19:-7 40:-7 41:-7 42:-7 43:-7 56:-7 57:-7 58:-7 59:-7 88:14
    b:for+<run>	61:-7 66:5
    b:for+<text>	8:6 88:-7
    b:for+all	11:8
    b:for+the	7:-5 14:-6 21:6 88:5
    b:for+your	30:-6 74:5
    b:free+<model>	1:-9 2:7
    b:french+$	88:7
    b:from scratch+$	37:-9 38:9
    b:from+<text>	6:-6 26:7
    b:from+the	6:-6 26:7
    b:garden+$	88:7
    b:generate+some	9:6 56:-11 87:8
    b:get rid of+<model>	2:5
    b:get the+next token	51:5
    b:get the+numbers	69:10
    b:get+<id>	87:7
    b:get+a	32:12 33:-6 88:-6
    b:get+attributions	25:11
    b:get+every	33:8 72:-6
    b:get+logits	22:-7 76:8
    b:get+the loss	49:11 87:-7 88:-5
    b:get+this table	69:10
    b:give me+an	13:8
    b:give me+the	0:9 7:5 22:5 87:6 88:-6
    b:go ahead and+write	9:10 54:-8 87:5
    b:go through+<.session>	71:8
    b:go through+the	18:8 27:6 28:-6 87:-6
    b:go+back to the original	38:9 54:-8
    b:go+to	1:7 2:-8 78:6
    b:got+open	3:9 58:-10 88:-5
    b:gpu+$	88:11
    b:gradient+attribution	25:6
    b:gradient-based+attribution	25:8
    b:gradients+$	25:8
    b:greedily+$	9:11 87:-7
    b:greedy decoding+continue	9:-6 87:7
    b:has+been	48:-9 60:7
    b:have i+got	3:9 58:-10 88:-5
    b:have+$	4:7
    b:head+$	13:6 30:15 87:-6
    b:head+and	13:-10 83:-6 87:13
    b:head+back on	32:14 33:-8 87:-6 88:-8
    b:head+by how much	14:7
    b:head+in	19:-6 27:-5 31:11 33:-8
    b:head+looks at	11:10
    b:head+off	27:7 31:-5 34:-13 76:7 88:-7
    b:head+on again	27:-6 31:-5 32:8 33:8 88:-6
    b:head+sweep	14:-10 27:5 28:-5 87:11
    b:head+working	33:8 72:-6
    b:heads+$	16:6 31:7 39:13 40:9 43:-7
    b:heads+and	27:8 40:-8 88:7
    b:heads+are	13:9 88:-6
    b:heads+attend to	14:-6 17:11 34:-6
    b:heads+back on	33:10
    b:heads+by	4:-5 14:7 19:-6 88:6
    b:heads+can i	14:12
    b:heads+do	13:-7 14:6 15:9 16:-8 17:-6 34:-11 87:-9 88:-13
    b:heads+does	4:-5 11:-10 14:11 87:6
    b:heads+in	23:-5
    b:heads+masked	71:-6
    b:heads+matter	14:8 27:-11 33:-6 87:14
    b:heads+of	11:9
    b:heads+off	31:-9 33:-5 34:7 87:-9
    b:heads+please	16:7 77:-6 87:6
    b:heads+that	4:-5 7:-5 13:-8 15:12 16:8 27:-6 34:-7 36:-5 55:-5 87:-8 88:-7
    b:heads+that are off	14:-7 27:-6 33:-7 34:8 44:8 87:-5 88:-7
    b:heads+with	67:-7
    b:help+$	75:13
    b:here+$	3:-6 7:-5 18:-7 19:6 38:-6 75:7 86:11 87:-6 88:-8
    b:high-contrast+主 题	32:-12 79:8
    b:history+$	47:-8 60:5
    b:history+please	54:-11 60:11 87:8
    b:how big+is	25:-7 53:6 88:-5
    b:how can i+see	4:-5 11:-5 19:-9 76:11
    b:how did+the	61:6 63:-7 66:-6
    b:how did+the loss	61:-10 63:-6 65:-6 66:7
    b:how do i+change	6:-8 76:6 77:-10
    b:how do i+get	21:-12 25:-6 76:12
    b:how do i+get the	38:-10 69:-7 76:11
    b:how do i+list	3:-16 60:-13 76:9
    b:how do i+load	0:-6
    b:how do i+see	7:-11 76:7
    b:how fast+is	52:10 87:-5 88:-7
    b:how is+<model>	48:-6
    b:how large+is	4:8 49:6 52:-6 88:-12
    b:how many+parameters	4:6 26:-6
    b:how many+runs	32:-7
    b:how many+tokens	7:8
    b:how much memory+does	9:-7 53:11 88:-6
    b:how much+ram	9:-7 52:-6 87:5
    b:how often+does	51:5
    b:how+$	36:7 37:-9 76:6 87:-5
    b:how+accurate	4:-7 47:-8 51:13
    b:how+bad	49:6 88:-6
    b:how+does	18:5 19:-5 25:-5 35:8 39:6 54:5 76:8 88:-7
    b:how+spread	13:8 88:-5
    b:how+tall	88:6
    b:hub+$	88:11
    b:hungry+$	88:10
    b:i didn't mean to do that+take it back	36:11 54:-11
    b:i don't need+it	2:7
    b:i undid+$	12:-9 37:12
    b:i want+a	38:7 61:-6
    b:i want+that	3:-10 36:-6 37:7 87:5
    b:i want+the	37:8
    b:i'd like+it	4:-7 77:11 88:-6
    b:i'm+hungry	88:10
    b:i+don't	2:-6 88:6
    b:i+just undid	87:8
    b:i+turned off	14:9 34:-8
    b:id+是 多 少	7:7 9:-8 22:-6
    b:importance+$	14:10 87:-5
    b:importance+of	14:12 33:-8 67:-7
    b:important+heads	13:13 14:-8 30:-10 87:6
    b:in english+$	73:16 74:-5
    b:in+<.safetensors>	5:5
    b:in+<layer>	20:6
    b:in+<text>	25:-6 26:-6 29:8 49:-5 70:-5
    b:in+ram	4:-9 25:-8 53:8 88:-5
    b:in+the	31:7 88:7
    b:in+the prompt	8:6
    b:induction head+$	15:11 48:-8
    b:induction heads+$	15:19 78:-7
    b:induction+scores	7:-5 15:8 58:-10 60:-5
    b:input+words	14:-8 25:7
    b:inspect+layout	82:12 83:-9 84:-6
    b:inspect+run	38:-8 61:5 63:-11 65:-9 66:-6
    b:inspect+布 局	47:-10 82:11 83:-7 84:-5 85:-6
    b:install+python	88:5
    b:installation+ok	9:-5 24:5 87:8 88:-9
    b:instead of+<text>	8:9
    b:int8+$	45:13 88:-5
    b:into+<.csv>	64:7 69:6
    b:into+<model>	87:8
    b:into+<text>	5:-6 69:6
    b:into+a	69:9
    b:into+french	88:7
    b:into+the	34:-5
    b:is over+$	56:10
    b:is+$	1:-6 30:-7 86:-8 87:8 88:6
    b:is+<text>	70:-5 87:5
    b:is+all	88:5
    b:is+anything	55:7 72:-7
    b:is+better	48:-6 54:9
    b:is+each	13:8 88:-5
    b:is+finished	9:-9 20:-5 56:6 87:7
    b:is+it	47:-6 50:7 88:7
    b:is+mount	88:6
    b:is+my	9:-5 88:-5
    b:is+the loss	4:-12 49:13 88:-9
    b:is+the prompt	7:9 88:-5
    b:is+this	4:11 51:5 52:6 88:-9
    b:it+$	50:5 52:13 68:6
    b:it+<new name>	68:-10 72:-6 87:11
    b:it+<text>	6:8 18:-5 25:-5 26:-5 70:-6
    b:it+and	25:-5 87:9
    b:it+any more	2:7
    b:it+at	5:6
    b:it+darker	4:-7 77:11 88:-6
    b:it+did	19:-8
    b:it+get the	51:5
    b:it+in	4:-9 25:-8 53:8 88:-5
    b:it+is	9:-8 20:-6 86:-7 87:9 88:6
    b:it+look at	11:5
    b:it+matters	14:7
    b:it+now	3:-7 44:11 88:-8
    b:it+off	27:9 88:-5
    b:it+on	52:-9 87:-5 88:13
    b:it+predict	49:5
    b:it+rely on	11:-10 14:8 87:8
    b:it+take	9:-7 52:-6 87:5
    b:it+then	6:-8 87:12
    b:it+to	44:9 45:5 46:-5 88:-10
    b:it+use	53:10
    b:it+write	9:8 49:-6
    b:its mean+$	30:6
    b:its+attention	11:6 30:-10
    b:job+<number>	9:-8
    b:jobs+$	55:12
    b:json+<.json>	49:-9 87:7
    b:just undid+$	36:-5 37:9
    b:keep+the	5:5
    b:keep+the loss	68:12 72:-7 87:-6
    b:kill+<head>	11:-5 30:8 32:-6
    b:kitchen+$	88:8
    b:kl+$	27:6 28:6 87:-5
    b:kl+为 指 标	7:-7
    b:kl+衡 量	14:6
    b:knock out+<place>	11:-8 30:6 32:-9
    b:last change+$	36:11
    b:last finding+into	5:-8 69:6
    b:last step+$	36:7 88:-7
    b:last week+$	3:-6 40:-11 41:-6 42:-6 43:-5 88:12
    b:layer+$	4:9 14:-7 19:-8 88:-9
    b:layer+norm	25:-6 88:8
    b:layer+sweep	27:-7 28:10
    b:layers+$	18:7 27:-9 28:6 40:-11 43:7
    b:layers+by	27:-9 28:6
    b:layers+think	19:-5
    b:layout+$	82:7 83:12 84:7 88:-8
    b:layout+for training	82:-6 83:14 84:-7 85:-7 88:-5
    b:learn from+<.txt>	48:-6 51:-9
    b:learning+curve	61:-7
    b:learning+rate	52:-5 88:11
    b:least important+<share>	40:9 41:-6
    b:least important+heads	13:-6 14:11 16:-5 25:-15 34:-5 40:7 41:-6 43:-12 88:-5
    b:leave+$	76:6 86:12 88:-10
    b:leave+the	77:-5 87:-6 88:10
    b:leaves+at	9:-5 56:-5 57:-6 58:-5 59:-5 88:8
    b:leaving+out	18:-7 19:-7 28:6 87:6
    b:lens+on	18:5
    b:let it+learn from	48:-6 51:-9
    b:let me have+<model>	1:9 75:-5 76:-5 88:-8
    b:let me see+the	21:8 57:-7
    b:let me see+what	11:6
    b:let me+look at	11:8 32:-5
    b:let+start	36:-5 49:-8 56:-7 68:10
    b:let+the	88:-6
    b:light+mode	77:-6 78:11 87:-5
    b:light+theme	15:-5 43:-10 78:9 87:8
    b:lights+in	88:8
    b:list+all	88:6
    b:list+all the	33:-8 34:7 63:-7
    b:list+masked	19:-5 44:-5 87:6
    b:list+my	20:-5 60:6 76:6
    b:list+the	3:6 13:-7 19:-6 34:8 87:7
    b:list+what	0:-5
    b:load up+<id>	0:10 5:-5 52:-5
    b:load+<id>	10:-6 87:12
    b:load+a	0:13 4:-5 88:-5
    b:load+data	10:15 87:-10 88:-8
    b:load+it	0:11 52:-8
    b:load+the	0:6
    b:loaded+$	0:9 3:18 4:-6 5:-8 29:-6 34:-5 47:-6 49:-7 50:-7 51:-7 52:-6 53:-6 69:-5 71:-6 87:-10 88:-10
    b:loaded+for me	87:7
    b:logit lens+$	18:19
    b:logit lens+on	18:5
    b:logit lens+please	18:14
    b:logit lens+看 看	18:7
    b:logit+$	20:-7 28:6
    b:logit+的	18:-6
    b:logits+$	21:25
    b:logits+at	18:-5 22:8
    b:logits+是 多 少	8:-6
    b:logits+显 示 出 来	36:-8 87:5
    b:look at+$	11:8 30:-5 32:-5 87:-5
    b:look at+<hook>	20:5
    b:look at+neurons	16:-5 23:13 41:-9 76:6 88:-6
    b:look at+the	6:6 26:-6
    b:look for+duplicate token	17:9 37:-9
    b:look+$	11:9 32:-5 39:-5
    b:looks at+$	11:10
    b:loss+$	49:22
    b:loss+<new name>	68:7 72:-5
    b:loss+<number>	23:-6 67:6
    b:loss+curve	49:-6 66:11
    b:loss+on	47:-6 49:10
    b:loss+over	87:6
    b:loss+先 记 下 来	0:-6 49:-5 68:7 72:-7
    b:machine+$	33:-5 88:12
    b:made+of	7:6 88:-6
    b:magnitude+pruning	40:-5 42:6
    b:make a note+:	6:-5 70:6
    b:make it+write	76:8
    b:make+<model>	1:10 2:-8
    b:make+<token>	8:8
    b:make+a	10:7 72:13 88:-5
    b:make+the	44:6 88:8
    b:mask 掉+$	11:-8 30:12 32:-10 39:-7
    b:mask+$	4:-7 9:-5 14:-5 19:-6 30:20 31:-8 33:9 34:12 76:8 86:-5 87:-7 88:-15
    b:mask+<head>	32:-5 87:9
    b:mask+<place>	30:-7 87:8
    b:mask+a	30:8 88:-6
    b:mask+all the	3:-10 13:-5 14:-6 16:-5 24:-5 27:-6 30:-14 31:11 33:-8 34:-10 76:-7
    b:mask+command	30:13
    b:mask+do	3:-6 4:-5 14:-10 15:-6 18:-10 19:-11 20:-6 30:10 31:-6 33:-5 34:-10 49:-5 52:-7 60:-5 76:9 87:-6 88:-10
    b:mask+please	30:13 31:-7 34:-10 76:9 81:-7 87:-8 88:-6
    b:mask+something	24:-6 30:11 31:-5 34:-5 76:5 86:-5
    b:mask+是	34:-7 76:9 88:-10
    b:masked+$	33:-6 34:15 44:-9 88:-7
    b:masked+heads	44:11 87:5
    b:masked+parts	44:6
    b:masks+$	3:-5 7:-6 33:16 34:7 38:-12 44:-11 60:-5 87:-8 88:-6
    b:masks+into	44:6
    b:matter most+$	14:13 34:-5
    b:matter+$	0:-6 14:14
    b:mattered+for	14:-8 25:7
    b:me+a	88:8
    b:mean ablation+$	14:6 67:-7
    b:mean-ablate+<head>	11:-6 30:10 32:-6
    b:measure+perplexity	48:-5 49:-6 50:5 87:5
    b:measure+the	49:-12 51:8 52:10 88:-7
    b:measure+the loss	30:-5 49:7 68:-7 76:6 87:5 88:5
    b:memory+$	1:-7 2:8 53:7 87:-5
    b:mlp+$	3:-9 4:8 87:6
    b:mlp+of	4:-9 11:-8 20:9 23:-9 39:-6 60:-6 88:-6
    b:mode+$	57:-6 78:7 79:8
    b:model+$	0:11 2:5 5:5 38:5 44:8 87:-6
    b:model+<.txt>	0:-9 5:-9 47:7 49:-6 51:-6 52:-5 87:6
    b:model+and	87:14
    b:model+have	15:7 26:-5 88:7
    b:model+is	3:-5 4:12 54:-10 87:6 88:-5
    b:model+need	9:-12 53:6 87:6
    b:model+on	51:5
    b:model+please	1:6 2:-5 46:9
    b:model+summary	4:8 6:-9
    b:model+that	0:15 4:-7 71:-7 86:-7 88:-9
    b:model+to	5:11
    b:model+to the	88:11
    b:model+under	87:9
    b:models+$	1:13 3:21 4:-6 9:-8 19:-10 40:-8 41:-7 42:-6 43:-7 54:15 56:-7 57:-7 58:-7 59:-7 87:-7
    b:models+are loaded	0:-5
    b:models+are open	3:11
    b:models+do i have	3:7 4:-10 87:7
    b:models+do we have	87:6
    b:models+please	3:9
    b:more+text	7:-5 9:8
    b:most active+neurons	67:-5 87:5
    b:most important+$	13:-7 14:13 88:-7
    b:most likely+after	18:-8 21:-6 25:-6 28:-8 87:7
    b:most likely+next tokens	19:15
    b:most probable+continuations	19:8 34:-9 87:6
    b:mount+everest	88:6
    b:music+$	88:8
    b:must be+at most	87:5
    b:mute+<head>	11:-5 30:9 32:-7
    b:my+head	13:-7 14:-6 75:-10 88:16
    b:my+installation	9:-5 24:5 87:8 88:-9
    b:my+numbers against	29:7
    b:my+prompt	4:-5 7:13 34:-5 67:-5 88:-9
    b:my+runs	20:-5 60:6 76:6
    b:need+$	9:-6 53:5
    b:network+$	4:5 12:5 87:-6 88:-8
    b:neurons+$	23:13 40:-12 41:8 42:-5 43:-5
    b:neurons+fire	23:5
    b:neurons+in	23:8 87:5
    b:next to each other+$	48:-5 54:9 62:7 87:-12
    b:next token+$	19:7 21:7
    b:next token+right	51:5
    b:next tokens+$	19:13
    b:next+$	19:18 87:-13 88:-8
    b:night+$	77:-9 85:-5 87:-5 88:15
    b:no+<head>	39:-6 88:-7
    b:note down+<text>	6:-6 26:-5 70:8
    b:note+$	70:12 88:-14
    b:note+<text>	70:8 87:9
    b:note+the loss	48:-10 68:12 72:-5
    b:note+to	88:6
    b:now+$	1:8 2:-7 49:6 68:8 87:-5
    b:numbers against+<.safetensors>	29:8
    b:numbers+into	69:10
    b:of+<head>	11:7 32:-8 87:-7
    b:of+<layer>	20:8 39:-10 43:10
    b:of+<number>	88:9
    b:of+<place>	11:11 30:-9 32:-11 88:-5
    b:of+<run>	66:5
    b:of+every	15:8 33:-8
    b:of+heads	40:9 41:-6
    b:of+the	43:-5
    b:of+the prompt	6:-5 7:9 25:5 49:-8
    b:off+$	30:11 31:8 33:-6 67:6 81:6 87:-5
    b:off+for me	30:5 32:-5
    b:ok+$	24:8 87:-7 88:8
    b:on again+$	11:-5 30:-8 32:17 39:-5 87:-6
    b:on again+then	32:-11 87:14
    b:on hold+$	56:-5 57:10 58:-7
    b:on+$	30:-6 33:8 61:-12 63:8 65:-8 88:9
    b:on+<.txt>	47:7
    b:on+<place>	11:-6 30:-7 32:5 60:-7 87:8 88:-5
    b:on+<token>	18:6
    b:on+the	58:-7 88:7
    b:one at a time+and	27:11 30:-5 31:-5 34:-8 87:-6
    b:ones+are loaded	3:10 34:-6 37:-8
    b:open+$	3:13 58:-9
    b:open+<id>	88:8
    b:open+<path>	10:-7
    b:open+<text>	0:12 5:-6 6:-10 18:-6 19:-6 21:-5 25:-5 26:-7 29:-7 47:-9 49:-6 50:-6 51:-6 52:-7 53:-6 69:-7 70:-10 71:-13 87:7 88:-10
    b:open+a	0:11 3:-12 4:-5 87:-5 88:-12
    b:open+it	0:9 52:-6 88:-5
    b:open+models	3:9
    b:open+the	0:-5 10:9 88:9
    b:original state+$	38:10
    b:other+models	3:5
    b:out of+the	11:-6 30:8 32:-7 39:-6 88:-6
    b:out+$	4:-9 11:-8 20:9 23:-9 39:-6 60:-6 88:-6
    b:out+each	18:-7 19:-7 28:6 87:6
    b:out+is	13:8 88:-5
    b:output+$	14:-8 25:7
    b:output+of	88:-6
    b:over heads+$	12:6
    b:over+<.txt>	49:6
    b:over+to	1:5 2:-5 88:-8
    b:overview+of	13:8
    b:paper+$	4:-5 30:-5 32:-5 39:-6 88:11
    b:parameters+does	4:6 26:-6
    b:parity+with	29:12
    b:part+of	25:7
    b:patch activations+$	4:-6 9:-7 15:-5 26:16 36:-7 37:-5 38:-6 53:-6 59:-5 75:-6 86:-6 88:-7
    b:pause+the	21:-6 57:11 77:-5 87:6
    b:pause+the job	44:-10 57:7 58:-6 87:6
    b:paused+job	9:-7 58:8
    b:pays attention+to	11:5
    b:perplexity+$	4:-5 33:-6 50:19
    b:perplexity+<new name>	6:-6 18:-9 50:-7 72:-7 87:8
    b:perplexity+must be	87:5
    b:perplexity+on	47:-5 49:-6 50:15 87:-8
    b:physically smaller+model	44:6
    b:play+<.session>	71:7
    b:play+some	88:8
    b:please+$	81:8
    b:please+<new name>	87:6
    b:please+and	87:13
    b:please+resume	6:-9 58:-7 61:-7 63:12 68:-8 72:-10 88:-10
    b:please+turn	39:-6 88:-7
    b:plot+<run>	66:11
    b:plot+a	49:-6 66:9
    b:ppl+$	6:-5 36:-5 50:16 88:-5
    b:predict+that	25:6 67:-6 87:5
    b:predict+the	19:8 47:-8
    b:predict+what	19:-8
    b:prediction+$	7:-9 19:-8 25:12 87:-12 88:-5
    b:prediction+after	19:-10
    b:prediction+based on	25:8
    b:prediction+come from	4:-6 25:8
    b:predictions+$	18:8 28:-7 87:-6
    b:previous token+heads	13:-5 16:16 77:-7
    b:print+logits	21:6 22:-5 25:-13 87:7
    b:program+$	0:7 86:11 87:-5 88:-6
    b:prompt+$	6:6 7:13
    b:prompt+is	26:-6 67:-7 70:-7 87:6 88:-8
    b:prompt+怎 么	4:-7 76:-7 87:7
    b:prompt+设 为	19:-10 70:-5 87:9
    b:prompt+里 的	8:5 87:-5
    b:prune+<count layer>	87:9
    b:prune+<head>	11:-12 30:-14 32:-19 43:16 75:-9 76:-10 87:-19 88:-13
    b:prune+<layer>	11:-6 23:-8 39:13 43:-13 88:-7
    b:prune+<neuron>	39:7
    b:prune+<place>	11:-11 30:-19 32:-21 39:-8 43:17 44:-6 75:-10 76:-12 87:-19 88:-14
    b:prune+<share>	43:-12 87:5
    b:prune+command	39:17 40:-8 43:-15 76:6 87:-6
    b:prune+heads	4:-5 13:-11 14:-12 15:-6 16:-11 17:-9 27:-8 31:-9 33:-6 34:-9 39:17 40:-17 43:-17 44:-5 76:6 87:-8 88:-7
    b:prune+the	40:5
    b:pruning+at	40:-5 42:6
    b:pruning+work	18:-6 19:-6 39:10 51:-5 52:-6 75:-5 76:6 86:-7 88:-7
    b:push+the	35:6
    b:put in+<text>	6:9 18:-6 19:-6 21:-6 25:-6 26:-12 70:-8
    b:put+<model>	48:-6 54:5
    b:put+<text>	6:-7 8:11 18:-8 19:-5 21:-6 26:-6 37:-5 75:-11 76:-12 87:-13 88:-14
    b:put+out	4:-9 11:-8 20:9 23:-9 39:-6 60:-6 88:-6
    b:put+the	30:5 57:7
    b:python+$	88:12
    b:q8_0+$	45:11
    b:quantise+it	45:6
    b:quantization+please	42:-7 45:8 75:-6 76:-5 87:-7 88:-5
    b:quantize+$	36:-5 45:13 46:-7 76:7
    b:quantize+to	46:8
    b:quarter+of	19:-5 42:7 88:-6
    b:queries+of	20:5
    b:quit+$	5:-10 29:-5 86:7 87:6
    b:ram+$	4:-9 25:-8 53:8 88:-5
    b:ram+does	9:-7 52:-6 87:5
    b:random+quarter	19:-5 42:7 88:-6
    b:rank+<number>	9:-6 40:-6 41:-6 42:-6 43:-6 56:-6 57:-6 58:-6 59:-6 88:13
    b:rank+heads	14:10
    b:rank+the	19:-7
    b:raw logits+after	19:-9 21:8
    b:read+<text>	6:7 26:-6 70:-8 88:-5
    b:record of+<run>	63:-6 66:-6
    b:record+$	19:-5 70:9
    b:record+a	72:8 85:-6 88:7
    b:recording+$	72:13 87:-5
    b:recording+please	55:-5 87:7
    b:redo+the	37:11
    b:relu+$	88:8
    b:remember+a	14:-5 68:13
    b:remember+it	49:-6 68:5 88:-9
    b:remember+the	18:-5 72:-8 87:6
    b:remember+the loss	68:6
    b:remove+a	19:-5 42:7 88:-6
    b:remove+the	61:-6 65:6
    b:remove+unimportant	13:-5 14:-13 39:15 40:-9 76:5 87:-6
    b:replay+$	4:-6 9:-7 19:-5 24:-5 36:-7 37:-6 38:-7 53:-6 59:-5 71:24 75:-6 76:6 86:-6 87:-9 88:-9
    b:replay+<.session>	0:-14 87:10
    b:replay+<text>	6:-6 70:-5 71:7 87:8
    b:rerun+a	71:7 72:-6 85:-7
    b:reset+everything	33:-8 49:-7 87:10
    b:reset+it	88:8
    b:restore+the	12:-9 38:5
    b:result+to	5:-5 87:9
    b:results+$	69:15 88:-7
    b:resume+run	61:-10 63:5 65:-8 66:-5 87:7
    b:resume+the	6:-6 63:13 68:-7 72:-9
    b:resume+what was paused	15:-12 58:9 87:7
    b:revert+all changes	36:-6 38:9
    b:right now+$	55:7 87:-9
    b:right+$	4:-6 19:-6 51:13 52:-7 87:-6
    b:roll out+the	11:-6 12:10 32:-6 88:-5
    b:rollout+$	12:16 87:-6
    b:rollout+please	12:15
    b:rollout+各 头 取	12:8
    b:roses+in	88:7
    b:run the model on+<text>	6:14 18:-10 19:-10 21:-9 25:-9 26:-10 70:-12
    b:run through+<.session>	0:-6 47:-7 71:7 87:10 88:-8
    b:run+$	7:-5 18:-5 52:7 60:8 87:-11
    b:run+<.session>	71:12
    b:run+<new name>	6:-20 7:-6 18:-5 58:-6 60:-7 61:17 63:12 68:-16 72:-16 75:-8 76:-8 87:-9 88:-10
    b:run+<run>	64:7
    b:run+a	24:10 71:7 85:-7
    b:run+exactly	6:5
    b:run+the	18:7 29:7 68:-9 87:8
    b:running+$	55:12
    b:running+right now	55:7 72:-7
    b:runs+$	3:-5 13:-8 60:14 76:5 87:-5
    b:runs+<run>	62:5
    b:runs+are	32:-7
    b:runs+are there	60:11
    b:sample+some	1:-7 9:7
    b:save to+<.safetensors>	0:-6 5:10 29:-8 47:-6 49:-5 50:-5 51:-5 52:-5 53:-5 69:-7 71:-5
    b:save+the	5:9
    b:save+the loss	68:6
    b:saved runs+$	33:-5 54:-7 60:9
    b:score+every	14:7
    b:screen+dark	16:-5 87:5
    b:script+$	71:13 72:5
    b:see+the	11:12 76:8
    b:see+what	11:10
    b:seed+<number>	9:8 58:-6
    b:select+<model>	1:8 2:-8
    b:sentence+<text>	6:7
    b:set up correctly+$	71:-6
    b:set+the prompt	87:11
    b:sgd+$	88:8
    b:should be+<text>	6:7 26:-5 70:-6
    b:should be+below	67:13
    b:should be+greater than	88:-5
    b:should be+the	1:7 2:-5
    b:should+read	58:-5 63:-6
    b:show me+all	33:-5 54:-7 60:9
    b:show me+how	62:9 87:-9
    b:show me+tell me	54:-5 87:7
    b:show me+the	0:7 16:7 55:6 62:-5 75:14 88:-15
    b:show me+what	3:-7 11:5 87:6
    b:show me+which	32:-5
    b:show+<hook>	20:8
    b:show+attention	11:9
    b:show+induction	7:-5 15:8 58:-10 60:-5
    b:show+the	18:6 19:6 20:9 21:5 61:13 72:-5 88:-10
    b:show+the loss	30:-13 66:9 87:12
    b:show+what 's	20:-10 60:10 87:5
    b:side by side+$	54:7 62:5 87:-5
    b:slate+$	38:8 88:-8
    b:so far+$	4:-5 19:-5 60:13 87:-10 88:-6
    b:some+music	88:8
    b:some+text	9:8 56:-8 87:10
    b:something+$	30:10 36:5 76:8
    b:speak+chinese	67:-5 73:-7 74:10
    b:speed+$	52:18 72:-6 88:-6
    b:spread+out	13:8 88:-5
    b:start recording+<new name>	72:7
    b:start recording+to	0:-5 72:9
    b:start+a	72:5
    b:start+be	36:-5 49:-8 56:-7 68:10
    b:start+from scratch	37:-6 38:9 87:7
    b:steering+work	7:-6 18:-7 35:12 50:-5 51:-6 52:-6 76:7 87:-5 88:-8
    b:store+it	5:6
    b:store+the	0:-6 5:7 42:-6 45:6
    b:study+$	72:13 87:-7 88:-5
    b:summary+$	0:-13 4:8 87:9
    b:swap+<token>	8:8 88:-7
    b:sweep+$	14:-10 27:11 76:5 87:7
    b:sweep+layers	27:-9 28:6
    b:sweep+over	18:-9 27:7 28:8 33:-10 88:-8
    b:sweep+the	27:7 28:6 49:-6 87:-5
    b:switch off+<head>	30:8 32:-8
    b:switch to+<model>	2:-9 54:-6 87:6
    b:switch to+chinese	3:-6 73:12 76:5 87:-11
    b:switch+<head>	32:5
    b:switch+a	27:-8 30:7 34:-12 76:10 88:-7
    b:switch+models	1:16 3:-18 4:-6 33:-6 82:-5 84:-7 88:-9
    b:take+$	4:-5 6:-5 7:-13 9:-5 18:-6 19:-7 34:-5 36:-6 50:-6 51:-8 52:14 53:7 58:-5 76:-11 87:-13 88:-8
    b:take+a	36:7 37:-9 76:6 87:-5
    b:take+the	26:5 58:8 87:-8 88:-5
    b:talk+chinese	25:-6 74:6
    b:tall+is	88:6
    b:task+<number>	3:-6 9:-11 41:-5 56:-6 57:-7 59:-6 87:7
    b:teach+the	0:-9 5:-9 47:7 49:-6 51:-6 52:-5 87:6
    b:teaches+<model>	54:-9 87:5
    b:tell me+about	0:-9 4:9 87:12 88:-8
    b:tell me+the	33:-7 49:7 70:-5 87:7
    b:temperature+<number>	9:5 88:-5
    b:terminate+the	57:-6 59:9
    b:text+$	9:10 56:-5
    b:text+<text>	18:-5 21:-5 25:-5 67:-5 70:-6
    b:text+please	7:-5 9:8
    b:that matter least+$	87:5
    b:that+$	25:13 87:-5
    b:that+change	3:-10 36:-6 37:7 87:5
    b:that+comes	0:7 4:-7 71:-6 88:-7
    b:that+model	0:5
    b:that+to	0:-7 14:-6
    b:that+was a mistake	36:10
    b:the job+$	55:-8 56:-6 58:14 87:-7
    b:the logit+$	14:6 27:5 87:-6
    b:the logits+please	21:16 32:-5
    b:the loss+$	30:-10 49:23
    b:the loss+<new name>	48:-7 68:15 72:-8
    b:the loss+and	68:-9 87:11
    b:the loss+curve	66:5
    b:the loss+for later	68:8
    b:the loss+is	30:-5 87:7
    b:the loss+now	4:-10 49:7 68:8
    b:the loss+of	66:8
    b:the loss+please	36:-13 87:10
    b:the next+<count token>	9:-6 87:7
    b:the prompt+$	6:9 7:6 9:6 87:-5
    b:the prompt+into	88:7
    b:the prompt+made	7:6 88:-6
    b:the prompt+to	6:5 87:9
    b:the table+to	69:8
    b:the+<count head>	87:5
    b:the+<integers>	6:6
    b:the+<number>	9:-5 56:-5 57:-5 58:-5 88:5
    b:the+<run>	64:6
    b:the+accuracy	49:10 52:-5 87:-11 88:-6
    b:the+active	1:6
    b:the+attention	11:9 12:8 14:-6 87:7
    b:the+attention of	11:7 30:-5
    b:the+attribution	19:-5 25:6
    b:the+background job	55:-5 57:9 59:6
    b:the+background jobs	25:-7 55:11 75:-7
    b:the+background task	21:-8 77:-5 87:9
    b:the+basic facts	4:6 8:-6
    b:the+built-in	0:19 9:-13 19:-13 40:-13 41:-13 42:-13 43:-12 56:-12 57:-12 58:-13 59:-13 62:-7 75:-5 88:-12
    b:the+bundled	0:6
    b:the+change	12:-5 87:8
    b:the+checkpoint	0:9 5:-6 29:-5
    b:the+colours	27:-6 30:-6 31:-9 34:-9 44:-6 54:-8 77:-6 81:12
    b:the+current	1:9 88:-7
    b:the+current model	1:5 4:7
    b:the+data set	0:-11 10:12
    b:the+dataset	0:-7 10:6
    b:the+embeddings	4:-7 88:16
    b:the+environment	24:11
    b:the+file	5:-5
    b:the+garden	88:7
    b:the+heads	27:7 40:5 43:-5 88:5
    b:the+kitchen	88:8
    b:the+last	9:-7 18:10 19:-6 40:-7 41:-7 42:-7 43:-7 56:-7 57:-7 58:-7 59:-7 87:-5
    b:the+last change	37:5
    b:the+last checkpoint	63:5
    b:the+last finding	5:-5 69:8
    b:the+last result	5:-5 69:7
    b:the+last step	36:7 88:-7
    b:the+layers	18:14 19:-5 27:-11 28:9 87:-5
    b:the+learning	61:-7
    b:the+least important	40:9 41:-6
    b:the+lights	88:8
    b:the+logit lens	18:9 68:-8 87:11
    b:the+mask	30:9
    b:the+masked	34:-5 44:14
    b:the+masks	33:-9 34:11
    b:the+mean	11:-5 30:10 32:-5
    b:the+mlp	3:-8 4:5 11:-7 20:7 23:-7
    b:the+model	5:10 44:6
    b:the+models	3:11 34:-7
    b:the+most	13:12 16:-6 34:-10 87:-7
    b:the+most active	23:6 67:-5 87:5
    b:the+most important	14:9
    b:the+network	0:-6 4:5 88:-6
    b:the+neurons	40:-11 41:11 42:-10
    b:the+next token	19:10 21:7
    b:the+next word	19:8 47:-8
    b:the+numbers against	5:-5 29:9 49:-5
    b:the+output	14:-6 21:8 25:5
    b:the+output before the softmax	7:-5 21:11 22:-5 55:-5 57:-12 87:5
    b:the+paused	9:-7 58:8
    b:the+perplexity	50:12 87:5
    b:the+prediction	18:5 19:-7 25:15
    b:the+program	0:8 86:14 87:-5 88:-7
    b:the+raw logits	7:-6 18:-5 21:13 22:-6 60:-6
    b:the+record of	63:-8 65:9 66:-7
    b:the+reference	5:-7 29:8 52:-6
    b:the+residual stream	88:7
    b:the+result	5:-12 87:8
    b:the+roses	88:7
    b:the+run	6:-7 61:10 63:10 65:6 66:-6 68:-9 72:-10 87:-8 88:-5
    b:the+runs	13:-6
    b:the+screen	16:-5 87:5
    b:the+script	72:7 88:-5
    b:the+sentence	6:5 9:10 56:-5
    b:the+speed	52:10 88:-6
    b:the+text	7:6 9:9 87:-5
    b:the+theme	77:11 78:-6 86:-10 87:-8
    b:the+thing	17:-6 87:5
    b:the+token ids	7:11 60:-5
    b:the+tokenizer	7:7 18:-7 88:7
    b:the+tokens	7:15 18:-5 19:-9 87:7 88:5
    b:the+toy	0:7 4:-7 71:-6 88:-7
    b:the+train	9:-5 56:-5 57:-6 58:-5 59:-5 88:8
    b:the+training	57:7 58:13
    b:the+undone	37:7
    b:the+way	11:-6 30:8 32:-7 36:8 37:-6 39:-6 87:-5 88:-8
    b:the+weights	42:7
    b:the+whales	5:-5 88:10
    b:the+window	3:-5 86:-6 87:-6 88:13
    b:theme+$	77:15 78:-5 87:-5 88:-15
    b:theme+please	15:-5 43:-10 78:9 87:8
    b:then+also	87:11
    b:then+could you	45:-6 87:9
    b:then+get	87:5
    b:then+measure	32:-8 38:-11 49:-7 87:17
    b:then+show	30:-13 87:13
    b:then+show me	25:-6 62:-6 87:9
    b:then+tell me	87:7
    b:then+turn	32:-11 87:14
    b:then+turn off	30:-10 87:13
    b:then+which	0:-5 25:-9 87:12
    b:there 's+a	0:7
    b:thing+i	17:-6 87:5
    b:think+after	19:-5
    b:this table+as	69:10
    b:this+$	4:10 9:9 24:-11 25:5 88:-9
    b:this+loss	68:7 72:-5
    b:this+model	4:6 15:5 25:-8 52:5 87:-5 88:-7
    b:through+the	0:-6 12:5
    b:time+it	52:14 87:-7 88:-13
    b:to me+$	74:6 88:10
    b:to the+compare	83:-7 84:8
    b:to the+hub	88:11
    b:to the+inspect	82:12 83:-9 84:-6
    b:to+$	4:8 11:5 87:-5
    b:to+<.csv>	5:-7 87:8
    b:to+<.gguf>	5:7
    b:to+<.json>	64:7 69:7
    b:to+<.npy>	69:5
    b:to+<.safetensors>	0:-5 29:-5 87:6
    b:to+<count bits>	42:-6 45:5 46:11 88:-5
    b:to+<integers>	6:5
    b:to+<model>	1:11 2:-10 48:5 88:-8
    b:to+<number>	88:8
    b:to+<text>	87:6
    b:to+complete	9:-5 56:7
    b:to+disk	5:11 9:-9 76:5 87:-5 88:-14
    b:to+q8_0	45:7
    b:to+study	0:-5 72:9
    b:token+$	7:7 19:-6 87:-10
    b:token+<integers>	6:6
    b:token+列 表	3:-5 7:6 14:-8 87:8
    b:tokens+$	6:-5 7:21
    b:tokens+after	19:5
    b:tokens+and	7:-11 18:-11 19:-9 87:14
    b:tokens+drove	0:-8 7:-7 25:8
    b:tokens+is	7:9 88:-5
    b:top+<number>	19:7
    b:top1+is	67:5
    b:towards+<text>	35:9
    b:toy+model	0:7 4:-7 71:-6 88:-7
    b:train it+$	4:-6 9:-7 19:-5 36:-7 37:-5 38:-6 47:16 53:-5 59:-6 75:-6 83:-5 86:-6 88:-10
    b:train+<count steps>	47:5
    b:train+a	88:12
    b:train+layout	13:-11 83:8 84:-7 87:8 88:-7
    b:train+leaves	9:-5 56:-5 57:-6 58:-5 59:-5 88:8
    b:train+on	87:6
    b:trained+so far	48:-9 60:7
    b:training+$	58:13 63:-5 83:-7 87:-5 88:-10
    b:training+history	47:-8 60:5
    b:training+on	47:9 58:-9
    b:training+to	9:-5 56:7
    b:transformer+$	88:11
    b:translate+this	88:7
    b:try+leaving	18:-7 19:-7 28:6 87:6
    b:turn off+<head>	32:-5 87:7
    b:turn off+a	13:-6 30:14 31:-7 88:-12
    b:turn off+all	30:11 39:-5
    b:turn off+every	3:-7 4:-6 27:-7 31:11 33:-11 44:-5 87:-9 88:-7
    b:turn off+the	88:8
    b:turn+<text>	8:11
    b:turn+a	32:10 33:-11 88:-7
    b:turn+all	33:10
    b:turn+everything	24:-10 27:-9 30:-10 31:14 33:-17 34:-13 44:-5 49:-11 81:-9 86:-6 87:5
    b:turn+it	39:-5 88:-6
    b:turn+the	31:-6 34:-6 54:-8 81:12
    b:under+<text>	87:9
    b:undo that+$	36:9 68:-16 87:8
    b:undo that+and	34:-7 36:-5 47:-10 87:13
    b:undo that+please	36:10 37:-8
    b:undo the mask+on	11:-6 30:-7 32:5 60:-7 87:8 88:-5
    b:undo+$	36:16 87:-7 88:-8
    b:undo+something	36:9 76:8 87:-5
    b:undone change+$	37:11
    b:undone+change back	37:7
    b:unimportant+heads	13:-5 14:-13 39:15 40:-9 76:5 87:-6
    b:unload+<model>	1:-9 2:11
    b:unmask+<place>	11:-6 30:-5 32:7
    b:unmask+everything	24:-7 31:-5 33:13 38:-6
    b:up+$	7:8 18:6 19:-8 25:-8
    b:up+<id>	0:9 19:-6 88:-5
    b:up+the	84:9 87:-5
    b:use+$	53:6 87:-6 88:9
    b:use+<.jsonl>	87:6
    b:use+<count bits>	25:-7 42:-11 45:10 88:-8
    b:use+<model>	1:6 2:-5 48:7 54:-8 88:-6
    b:use+<text>	6:10 87:-6 88:-9
    b:use+chinese	30:-6 74:5
    b:use+dark	24:-5 77:10
    b:use+the	88:-6
    b:useless+$	14:10 32:-6
    b:value 向 量+显 示 出 来	11:-6 23:-5 39:-6
    b:value+$	14:-6 67:13 68:12
    b:view+$	3:-6 4:-6 7:-6 13:-5 18:-5 19:-5 21:-5 34:-5 55:-5 60:-5 76:-5 82:-6 83:-8 84:8 85:13 87:-11 88:-7
    b:vitrine+$	86:12 88:-9
    b:wait for+the	9:-5 56:7
    b:wait until+it	9:-9 20:-5 56:6 87:7
    b:we+consistent	29:7
    b:weights+$	42:10 87:-6 88:-12
    b:weights+by magnitude	40:-6 42:10 43:-6
    b:weights+to	42:-5 46:6
    b:whales+$	5:-5 88:10
    b:what 's+<number>	75:-8 76:-9 87:-11 88:13
    b:what 's+been	20:-10 60:10 87:5
    b:what 's+masked	6:-7 34:6 44:-5 87:7
    b:what 's+the	4:10 34:-9 50:6
    b:what 's+the loss	8:-9 49:14 88:-6
    b:what are+the	14:7
    b:what comes next+$	3:-7 4:-9 6:-6 7:-8 9:-11 11:-5 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:17 21:-7 22:-7 24:-8 25:-7 27:-7 28:-7 30:-7 31:-7 33:-7 34:-7 36:-11 37:-9 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-8 51:-8 52:-8 53:-10 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 72:-9 73:-8 74:-7 75:-10 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-6 84:-7 85:-9 86:-10 88:-12
    b:what follows+<text>	6:-8 18:-6 19:9 21:-5 25:-6 26:-6 62:-6 70:-8 87:6
    b:what is+<head>	11:5
    b:what is+most likely	18:-8 21:-6 25:-6 28:-8 87:7
    b:what was paused+$	15:-12 58:9 87:7
    b:what+<place>	11:5
    b:what+a	11:10
    b:what+all of	11:6
    b:what+changed	48:-7 88:-5
    b:what+commands	75:11
    b:what+did	4:-7 14:-6 18:-7 30:-9 34:13 76:-9 88:-9
    b:what+do	18:6 19:-5
    b:what+does	4:-9 11:7 18:7 19:14 35:-6
    b:what+has	48:-9 60:7
    b:what+have i	3:9 58:-10 88:-5
    b:what+heads	4:-5 11:-10 14:11 87:6
    b:what+it	19:-8
    b:what+model	3:-5 4:12 54:-10 87:6 88:-5
    b:what+models	4:-8 87:9
    b:what+other	3:5
    b:what+runs	60:11
    b:what+tokens	7:6 88:-6
    b:what+would	9:6 14:8 34:-6 88:-7
    b:what+would you	19:6 30:-8 87:8
    b:what+you	5:-8 37:8 69:9 87:-6 88:-7
    b:where+does	4:-5 11:8 25:7
    b:which+attention heads	14:10 32:-6
    b:which+heads	14:8 34:10 88:-5
    b:which+input	14:-8 25:7
    b:which+is	48:-6 54:9
    b:which+models	3:11
    b:which+ones	3:10 34:-6 37:-8
    b:which+tokens	0:-7 7:10 14:-6 19:-7 25:7 60:-5 75:-5
    b:why+did	19:-7 25:5
    b:why+does	25:6 67:-6 87:5
    b:wide is+the	3:-9 4:8 87:6
    b:window+$	3:-6 6:-6 83:-6 84:-6 87:-7 88:15
    b:with it+$	0:7 4:-7 71:-6 88:-7
    b:with strength+<number>	88:-5
    b:with their ids+$	7:8
    b:with+<.safetensors>	5:-7 29:10
    b:with+<text>	6:-5 26:10 29:5
    b:with+a	87:-5 88:10
    b:with+mean ablation	14:6 67:-7
    b:with+the	0:10 38:6
    b:within+<number>	23:-6 67:6
    b:words+mattered	14:-8 25:7
    b:work with+the	6:7
    b:work+$	7:-6 18:-7 35:12 50:-5 51:-6 52:-6 76:7 87:-5 88:-8
    b:work+here	18:-6 19:-6 39:10 51:-5 52:-6 75:-5 76:6 86:-7 88:-7
    b:working+again	33:8 72:-6
    b:would you+bet	19:6 30:-8 87:8
    b:would+it	9:8 49:-6
    b:write down+<text>	6:-6 70:7 87:5
    b:write+$	9:14 14:-5 87:-11
    b:write+a	5:7
    b:write+and	49:-6 54:-8 87:10
    b:write+text	76:8
    b:write+the	69:6 88:-8
    b:write+the table	69:8
    b:yet+$	88:5
    b:you+$	3:-5 4:-6 7:-6 14:-5 18:-5 19:-6 34:-6 49:-5 60:-5 87:-6 88:18
    b:you+need	88:5
    b:your+answers	30:-6 74:5
    b:zero out+<head>	11:-6 30:9 32:-6
    b:、+<run>	62:5
    b:一 下+$	12:6
    b:一 下+<.session>	71:6
    b:一 下+模 型	0:-6 44:7 51:-13 87:11
    b:一 个+<count head>	27:13 40:-10 42:-9 75:-5 76:-7 87:-6 88:-10
    b:一 个+值	68:12
    b:一 切+正 常	24:7 25:-10
    b:一 层 一 层+看	18:8 19:-15 25:-8 28:-10
    b:一 点+$	78:8 87:-9 88:8
    b:一 遍+$	27:9 71:6
    b:上 一 个 token+$	16:7 61:-7 87:5
    b:上 一 次+的	11:-7 36:6
    b:上 一 步+$	36:12 87:-6
    b:上 下 文 长 度+多 少	4:8 63:-5 65:-11 72:-7 87:9 88:-5
    b:上 的+准 确 率	0:-6 5:-6 44:-5 47:-5 49:-7 50:-7 87:11
    b:上+$	88:13
    b:上+准 确 率	47:-5
    b:下 一 个 token+$	19:14 87:-10
    b:下 一 个 token+是 什 么	6:-9 87:9
    b:下 一 个 词+$	19:13 25:-6 30:-9 40:-8 87:7
    b:下 一 个 词+是 什 么	0:-11 19:8 87:6
    b:不 用 了+关 闭	1:-8 86:-6 87:8
    b:不 要 了+$	11:-11 30:10 32:-11 36:7 38:7 39:-9 67:-7 87:-7
    b:不 要+<model>	1:-6 2:10 88:-14
    b:不 要+重 置	38:-13 88:13
    b:与+<model>	48:-6 54:6
    b:与+<run>	62:7
    b:两 个 模 型+$	54:18 84:-8 88:-9
    b:个 token+$	25:7
    b:个+最 没 用 的	9:-8 40:7 41:-8 43:-9
    b:中 文+$	74:22 87:-7
    b:中 文+回 答	0:-5 74:10
    b:中 间+的	87:6
    b:为 什 么+会	8:-8 25:7 87:6
    b:为 指 标+给 头	7:-9
    b:为+<text>	6:6 26:-5 67:-6 70:-6
    b:主 题+$	30:-7 77:9 79:9 80:6 81:11 88:-5
    b:主 题+设 为	23:-9 79:6 87:6
    b:之 后 的 步 骤+<new name>	3:-8 68:-6
    b:之 后 的+预 测	19:-6
    b:乐+$	88:10
    b:了+$	2:8 86:6 88:7
    b:了+哪 些	87:5
    b:了+撤 回	30:-7 36:8
    b:交+换	87:-6 88:7
    b:亮+一 点	34:-9 78:7
    b:什 么+$	3:-7 4:-9 18:5 19:10 25:-9 28:-8 34:9 87:-10 88:-6
    b:什 么+的	34:-7 76:9 88:-10
    b:今+天	88:7
    b:介 绍 一 下+当 前 模 型	3:-7 4:14 40:-10 43:-5 88:-6
    b:从 哪 里 开 始 分 歧+$	54:6 87:-5
    b:从 头 来 过+清 除	38:6 85:-9 87:6
    b:从 头+回 放	24:-7 87:9
    b:从+<text>	26:7
    b:从+模 型	34:-9 44:7
    b:以+<text>	25:-7 26:6 70:-6
    b:以+kl	7:-7
    b:件+$	9:-7 88:10
    b:任 务+$	15:-8 37:-7 55:7 56:5 58:5 59:8
    b:任 务+<number>	9:-10 56:-6
    b:任 务+完 成	80:-5
    b:任 务+挂 起 来	0:-10 57:8 87:6
    b:优 化+器	88:11
    b:会+预 测	8:-8 25:7 87:6
    b:传+播	88:6
    b:作 为+数 据 集	0:-5 10:5
    b:保 存 到+<.safetensors>	29:-5 69:-6 87:8
    b:保 存+模 型	3:-7 5:19 60:-6 88:-7
    b:信 息+$	0:-9 4:6 7:-10 87:11
    b:候 选+$	19:5
    b:值+$	68:12
    b:做 蒸 馏+$	9:-6 36:-6 38:-5 48:19 53:-5 88:-8
    b:做+<count bits>	45:6 46:-5 67:-6
    b:做+prompt	6:9 26:-8
    b:做+一 致 性 检 查	0:-5 29:8
    b:做+归 因	25:5 87:5
    b:做+激 活 修 补	6:-8 26:7
    b:做+的	59:-8
    b:停 掉+$	30:6 32:-5 55:-9 57:-7 59:10 87:-7
    b:先 记 下 来+<new name>	0:-6 49:-5 68:7 72:-7
    b:先+把	0:-10 57:8 87:6
    b:全 部 位 置+的	36:-8 87:5
    b:全 部+剪 掉	8:-7 30:-6 39:8
    b:全 部+头	31:9 32:7 33:-15 34:-7 39:-5 87:-6
    b:全 部+已	72:-8
    b:关 一 下+<layer>	30:6
    b:关 了 吧+$	11:-9 30:11 32:-8 39:-5
    b:关 了+$	1:-6 2:10 11:-5 30:10 32:-8 39:-5
    b:关 了+几 个 头	4:-13 34:10
    b:关 了+哪 些	34:8
    b:关 掉 的+头	34:7 36:-9 87:7
    b:关 掉+$	30:15 31:8
    b:关 掉+<count head>	14:-5 30:18 31:-9 40:-17 42:-14 75:-6 86:-12 87:-16 88:-14
    b:关 掉+<layer>	32:-7 87:10
    b:关 掉+所 有	13:-7 14:-10 27:-10 30:-12 31:14 33:-14 52:-12 86:-13
    b:关 掉+每 个 头	27:14 28:-7 31:-6 86:-9 87:-9
    b:关 闭 的 头 数+应 该 是	67:6 88:-6
    b:关 闭+$	30:13 32:-5
    b:关 闭+<layer>	30:13 32:-8 39:-6 87:-9
    b:关 闭+<model>	1:-6 30:-6 54:-5 87:12 88:-6
    b:关 闭+模 型	2:16 3:-15 4:-10 30:-6 31:-7 38:-9 44:-8 86:-19 87:-14 88:-8
    b:关 闭+程 序	86:8
    b:关+头	13:-7 14:-8 16:-5 17:-6 27:-13 30:15 31:-10 33:-8 34:-15 40:-6 87:-8 88:-6
    b:内 存+$	11:-12 52:-14 53:16 87:11
    b:内 置+模 型	0:13 1:-9 3:-9 4:-7 38:-6 74:-5 78:-5 88:-6
    b:再 做 回 来+$	3:-6 37:9
    b:再 写+<count token>	9:6
    b:再 打 开+<id>	0:-5 48:-8 87:21
    b:再 看+损 失	30:-11 87:11
    b:再 见+$	4:-5 9:-6 36:-6 38:-6 53:-5 60:-5 75:-5 86:17 87:-6 88:-9
    b:再+把	87:12
    b:再+续 写	6:-7 9:-5 87:9
    b:写 一 段+$	9:15 36:-5 38:-5 87:-5 88:-7
    b:写 下 去+$	9:13 36:-5 38:-5 40:-10 88:-6
    b:写 入+<.npy>	5:-6 87:5
    b:写 入+<.safetensors>	5:5
    b:写 到+<.csv>	5:-7 64:5 69:9
    b:写+笔 记	9:-14 70:14 87:-7 88:-5
    b:准 确 率+$	49:-5 50:-6 51:7 87:-7
    b:准 确 率+多 少	47:-5
    b:准 确 率+怎 么 样	19:-12 51:7 87:7
    b:几 个 token+$	7:11 9:-13 19:-14 40:-13 41:-13 42:-14 43:-13 52:12 56:-13 57:-13 58:-13 59:-13 60:-5 75:-5 76:-5 87:-7 88:-14
    b:几 个 头+$	4:5 28:-5 34:10 88:-5
    b:几 个+模 型	3:9 4:-6
    b:几+点	3:-6 4:-6 7:-7 34:-7 49:-6 88:14
    b:出 来+$	7:6 55:6
    b:分 词 结 果+$	4:-6 7:17 9:-5 24:-6 34:-6 36:-6 38:-6 52:-5 53:-6 60:-6 75:-5 86:-5 87:-7 88:-7
    b:分 词+$	6:-6 7:7 76:6 87:5
    b:分 词+的	4:-7 76:-7 87:7
    b:分+散	13:10 61:-6 88:-9
    b:切 到+<model>	2:-10 52:-7 87:7 88:-5
    b:切 到+深 色	4:-10 87:6
    b:切 成+了	87:6
    b:切 换 到+<model>	2:-13 52:-6 87:7 88:7
    b:切 换 到+high-contrast	32:-12 79:8
    b:切 换 到+脚 本	60:-10 87:6
    b:切 换 到+英 文	73:10
    b:切 换+模 型	0:-5 1:19 3:-17 4:-12 6:-5 14:-5 19:-5 38:-9 44:-9 46:-5 73:-6 74:-6 77:-5 78:-5 87:-9 88:-10
    b:列 一 下+掩 码	33:-7 34:9 78:-12 87:6
    b:列 出+全 部	72:-8
    b:列 出+所 有	3:11 4:-6 33:-7 37:-9 55:-6 60:-6
    b:列 表+$	4:-8 7:-22 13:-7 30:-14 31:-6 34:12 55:10 57:-7 58:-7 76:-8 87:-16 88:-8
    b:列 表+给 我	3:-5 7:6 14:-8 87:8
    b:列+出 来	7:6 55:6
    b:列+模 型	3:16 4:-12 7:-5 19:-5 30:-15 32:-5 38:-8 44:-9 55:-6 60:-6 76:-5 87:6 88:-9
    b:刚 刚 的+改 动	38:-10 77:-9 87:7
    b:刚 才 的 结 果+存 成	49:-9 87:7
    b:刚 才 的+操 作	36:10
    b:刚 才 那 步+不 算	36:10
    b:初 始+化	38:-6 42:-5 88:10
    b:删 除+$	44:6 63:-6 65:6 66:-5
    b:删 除+我	31:-6 33:-8 38:-5 65:-7 87:-5 88:15
    b:别+剪 枝	88:10
    b:到+<number>	9:5
    b:前 一 个 token+头	0:-6 16:12 87:5
    b:前+<number>	19:5
    b:剪 去+最 没 用 的	40:6 47:-11 87:10
    b:剪 掉+$	11:-10 23:-6 30:-9 32:-9 39:16 43:-6
    b:剪 掉+<layer>	11:-17 23:-14 30:-13 32:-17 39:-6 43:23 75:-7 76:-8 87:-9 88:-13
    b:剪 掉+<number>	9:-9 19:-6 41:9 43:-11 56:-5 57:-5 58:-5 59:-5
    b:剪 掉+<share>	43:-13 87:8
    b:剪 枝+$	39:24
    b:剪 枝+头	19:-5 39:-6 41:-5 42:-7 43:-6
    b:剪+<share>	19:-5 39:-6 41:-5 42:-7 43:-6
    b:剪+了	40:8
    b:加 回 来+$	37:7
    b:加 载 一 下+<id>	0:8 88:-6
    b:加 载 的+模 型	72:-8
    b:加 载+<path>	0:6 10:-9
    b:加 载+数 据	10:16 87:-8 88:-9
    b:加+一 个	88:5
    b:北+京	88:9
    b:半 精 度+保 存 到	5:5
    b:压 到+<count bits>	46:8 60:-8
    b:压 实+模 型	3:-6 40:-9 44:13 87:7
    b:去 掉+$	13:-5 14:9 16:-7 34:-8 44:7 87:-12
    b:反 悔+了	30:-7 36:8
    b:反+向	88:6
    b:取 消 撤 销+$	0:-11 37:12 87:6 88:-5
    b:取 消+上 一 步	0:-6 36:5 87:5
    b:受+哪 些	25:7 30:-6
    b:变+亮	0:-7 78:12 88:-8
    b:号 任 务+完 成	87:7
    b:号 任 务+结 束	87:8
    b:各 个 头+有 多	13:10 61:-6 88:-9
    b:各 个 头+的	14:9 87:-6
    b:各 层 的 预 测+$	18:13 87:-5
    b:各 层 预 测 什 么+$	6:-5 18:10 19:-10 21:-5 70:-5
    b:各 层+怎 么	18:10 28:-5 37:-8 76:-11 87:6
    b:后 台 任 务+$	33:-6 55:15 57:-5 59:7 85:-8
    b:后 面+最 可 能	18:-6 87:6
    b:向+<model>	54:-6 88:-7
    b:向+传	88:6
    b:吗+$	1:7 24:7 60:5
    b:吧+$	0:6 44:5 86:6
    b:吧+打 开	1:-5
    b:呢+$	15:5 75:10 87:-8 88:-6
    b:命 令 怎 么 用+$	30:-8 39:-6 76:15
    b:和+<.safetensors>	29:9
    b:和+<layer>	30:5
    b:和+<model>	48:-6
    b:和+<run>	62:11 87:-6 88:-6
    b:哎 呀+弄 错 了	22:-11 36:7 88:-5
    b:哪 些+token	19:-5 87:5
    b:哪 些+头	14:17 16:8 34:7 88:-10
    b:哪 些+模 型	3:12
    b:哪 些+词	25:7 30:-6 32:-5
    b:哪+$	15:8 18:-5 87:-13 88:8
    b:哪+<layer>	11:-6 18:10 23:-6 39:-6 88:-8
    b:器+$	7:-5 88:9
    b:回 放+<.session>	5:-5 29:-5 49:-5 50:-5 51:-5 52:-5 53:-5 69:-5
    b:回 答+$	73:5 74:10 87:-5
    b:困 惑 度+$	40:-5 50:19
    b:困 惑 度+<new name>	0:-5 6:-5 68:12 72:-9
    b:困 惑 度+是 多 少	50:14 87:-8
    b:困 惑 度+看 看	50:-11 87:13
    b:在+<.txt>	47:6
    b:在+<hook>	26:8 87:-5
    b:在+<layer>	35:5
    b:在+哪	18:9 58:-8 87:6 88:-6
    b:均 值+替 换	32:-6 87:6 88:-6
    b:处+logits	8:-6
    b:处+的 值	68:5
    b:多 大+$	4:11 87:-14
    b:多 少 token+$	31:-5 52:17 88:-7
    b:多 少 层+$	4:6 88:5
    b:多 少+$	4:6 49:9 72:-8 87:-5
    b:多 少+钱	88:7
    b:多 高+$	7:-5 49:6 51:9 87:-7
    b:大 于+<number>	45:-7 87:6 88:-5
    b:天+气	88:7
    b:头+$	27:5 30:9 37:-5 40:8 43:-6 87:-7
    b:头+从	34:-9 44:7
    b:头+全 部	8:-6 32:-7 39:8
    b:头+剪	40:7 42:-6
    b:头+可 以 关 掉	14:9
    b:头+并	33:-5 44:-6 50:-12 66:-5 87:13
    b:头+打 开	3:-5 31:-7 33:7 49:-13 88:-5
    b:头+接 着	0:-6 87:12
    b:头+有 哪 些	34:9 87:-6
    b:头+然 后	40:-10 43:-6 44:-9 87:11
    b:头+疼	88:11
    b:头+的	13:9 14:7 30:-7
    b:头+盯 着	16:7 61:-7 87:5
    b:头+看	0:-6 14:-6 16:9
    b:头+看 看	9:-5 40:-12 52:-7 87:21
    b:头+被	14:-7 34:7 44:-7
    b:头+被 关	34:9
    b:头+都	31:13 32:6 33:6
    b:头+都 关 了	11:-7 23:-8 30:10 32:-11 39:-9 88:-8
    b:好+$	54:8
    b:存 下 来+$	3:-8 4:-10 5:13 76:8 87:-7 88:-6
    b:存 为+<.safetensors>	69:-5 87:6
    b:存 到+<.safetensors>	5:10 29:-5 69:-6
    b:存 成+<.safetensors>	0:-7 5:7 29:-5 52:-6 69:-5 87:5
    b:存 成+json	49:-9 87:7
    b:学 一 学+<.txt>	0:-6 5:-6
    b:学 习+率	88:11
    b:它+$	0:6 2:5 30:10 87:-9 88:-12
    b:它+续 写	9:5 32:-9 76:11
    b:安 装+python	24:-7 88:12
    b:完 成+$	29:-7 56:10
    b:对 比+$	29:5 62:7 82:-6 84:8
    b:对 照+<.safetensors>	29:10
    b:对+logit	18:-6
    b:对+模 型	59:-8
    b:对+比 一 下	54:6
    b:导 出 到+<.npy>	0:-6 5:-6 29:-6 47:-6 49:-6 50:-6 51:-6 52:-6 53:-6 69:13 71:-6
    b:导 出 成+<.csv>	0:-9 5:-8 29:-9 47:-9 49:-9 50:-9 51:-9 52:-22 53:-9 69:9 71:-10 87:11
    b:导 出+结 果	7:-14 69:15
    b:导 出+运 行	61:-8 63:-5 64:13 75:-6 76:-7 87:-10 88:-8
    b:将+<token>	8:6
    b:将+当 前 模 型	5:5
    b:将+最 近 的 结 果	5:-6 87:5
    b:将+权 重	69:-5 87:6
    b:小 于+<number>	87:6
    b:小 模 型+$	0:10 9:-12 33:-5 44:8 87:-9 88:-5
    b:屏 蔽 了+$	14:-7 34:7 44:-7
    b:屏 蔽 的+头	44:10
    b:屏 蔽+$	31:7 33:10 34:-15 38:-11 76:-7 87:-10 88:-9
    b:屏 蔽+<layer>	32:-6
    b:屏 蔽+它	30:6
    b:屏 蔽+注 意 力 头	14:-6 27:-5 30:13 31:-6 33:-8 34:-12 44:-5 76:7 88:-5
    b:嵌+入	88:6
    b:差 别+$	54:5
    b:已+加 载 的	72:-8
    b:已+屏 蔽 的	34:8 66:-6
    b:布 局+$	83:11 84:7 85:7 88:-6
    b:布 局+换 成	72:-6 77:-5 82:10 83:-8 85:6 87:-13 88:-6
    b:布 局+设 为	0:-5 84:8
    b:帮 我+逐 层	20:-7 28:6
    b:干+什 么	34:-7 76:9 88:-10
    b:平 均+$	88:14
    b:并+<new name>	0:6 47:-6 87:-12
    b:并+将	69:-8 87:11
    b:并+打 开	87:10
    b:并+把	0:-7 87:14
    b:并+用	18:-7 87:8
    b:应 为+<number>	67:5
    b:应 该 是+<number>	67:6 88:-6
    b:应 该 是+<place>	30:-6 32:-5 38:-5
    b:应 该+大 于	45:-7 87:6 88:-5
    b:应+小 于	87:6
    b:开 始 录 制+<new name>	68:-5 72:7
    b:开 始+知 识 蒸 馏	54:-5
    b:开 始+记 录	68:-6 72:8
    b:开+$	6:-7 33:9 87:5
    b:弄 错 了+撤 销	22:-11 36:7 88:-5
    b:引 导+$	9:-5 35:21 36:-6 38:-5 53:-5 86:-6 88:-7
    b:强 度+<number>	35:5
    b:归 因+$	25:17 87:-6
    b:归 因+并	24:-10 25:-9 87:10
    b:归 纳 头+$	15:19 87:-7
    b:归 纳 头+在	15:7 18:-5 58:-11 87:10
    b:当 前 模 型+$	3:-7 4:14 40:-10 43:-5 88:-6
    b:当 前 模 型+写 入	5:5
    b:当 前 模 型+设 成	1:5
    b:录 制 脚 本+$	4:-6 7:-5 9:-8 19:-8 24:-5 36:-8 37:-6 38:-7 50:-5 51:-5 52:-5 53:-7 59:-6 60:-5 72:19 73:-5 75:-7 85:-6 86:-7 87:-6 88:-9
    b:录 制+$	72:15 76:5 85:-5
    b:影 响+给 头	18:-6
    b:得+快 不 快	52:7 69:-9 88:-5
    b:微 调+<count steps>	47:6
    b:怎 么 样+$	19:-9 49:5 51:5 52:5
    b:怎 么 用+$	18:-17 75:8 76:8 88:-5
    b:怎 么+保 存	5:-10 76:7
    b:怎 么+分 词	4:-7 76:-7 87:7
    b:怎 么+想	18:10 28:-5 37:-8 76:-11 87:6
    b:怎 么+换	6:-6 76:10 77:-6
    b:怎 么+看	7:-10 76:13
    b:恢 复 原 状+$	38:9 76:5
    b:恢 复 工 作+$	11:-8 30:-11 32:11 39:-7
    b:恢 复+<count head>	32:18 33:-9 37:-16 40:-17 42:-10 58:-10 75:-7 87:-17 88:-14
    b:恢 复+<layer>	30:-6
    b:恢 复+<run>	37:-7 61:-6 63:10 65:-7 66:-8 87:-9
    b:恢 复+任 务	15:-12 37:-10 55:-11 58:10 70:-11 87:9
    b:恢 复+刚 才 撤 销 的	32:-5 33:-7 37:15 38:-8 58:-8 87:-5
    b:恢 复+吧	30:-5 87:5
    b:情 况+如 何	61:8 64:-5 76:-6
    b:想+的	18:10 28:-5 37:-8 76:-11 87:6
    b:成+<count bits>	45:5
    b:我 都 屏 蔽 了+什 么	19:-5 20:-9 34:10 87:5
    b:我+关 了	34:5 88:6
    b:我+头	88:11
    b:我+想 看	0:8 88:-6
    b:我+说	18:-7 74:6
    b:我+跑 过 哪 些	60:8 68:-8 88:-5
    b:户+关 上	88:8
    b:所 有 修 改+都	36:-9 38:10 67:-8
    b:所 有 的+头	0:-8 13:6 30:-5 31:6 88:-5
    b:所 有 运 行+$	18:-5 55:-6 60:15 87:-12
    b:所 有+头	31:7 33:11 37:-6
    b:所 有+模 型	3:11 4:-6 33:-7 37:-9 55:-6 60:-6
    b:打 开 了+哪 些	3:8
    b:打 开 看 看+$	0:11 5:-6 29:-6 47:-6 49:-7 50:-6 51:-6 52:-7 53:-6 69:-6 71:-6 88:-8
    b:打 开+$	32:6 33:9
    b:打 开+<.safetensors>	10:-5
    b:打 开+<id>	0:-6 87:13
    b:打 开+<layer>	11:-10 30:-6 32:12 39:-9 87:-14 88:-6
    b:打 开+它	10:6
    b:打 开+并	0:-5
    b:打 开+数 据 文 件	0:-8 10:7
    b:打 开+模 型	0:16 3:-19 4:-10 33:-6 38:-8 44:-6 76:8 87:-13 88:-9
    b:扔 掉+运 行	4:-6 61:-10 63:-11 65:6 66:-10 87:8
    b:扫 一 下+看	20:-7 28:6
    b:扫 一 遍+$	14:-5 18:-10 27:13 28:8 87:-6 88:-5
    b:扫 描+$	18:-5 27:-6 28:13
    b:扫 描+所 有 的	0:-10 27:10 31:-5 87:10
    b:找 一 下+induction head	15:9 48:-8 69:-7 87:6
    b:找+重 要	13:11 14:-11 16:-6 76:6
    b:把+<.gguf>	0:12 5:-7 29:-6 47:-6 49:-6 50:-6 51:-6 52:-6 53:-6 69:-6 71:-6
    b:把+<.session>	0:-5 5:-6 71:11
    b:把+<.txt>	0:-8 10:8
    b:把+<id>	87:12
    b:把+<integers>	68:5
    b:把+<model>	1:-7 2:11 54:-10
    b:把+<place>	11:-5 30:13 32:-5 76:-5 87:-6 88:-8
    b:把+<run>	46:-6 61:-9 64:5
    b:把+<share>	40:9 41:-5 42:-6 43:-8
    b:把+<text>	70:6
    b:把+<token>	8:10 87:-7
    b:把+prompt	19:-9 87:9
    b:把+两 个 模 型	88:14
    b:把+任 务	0:-6 55:-7 57:7 58:-7 59:10
    b:把+全 部 位 置	36:-8 87:5
    b:把+关 掉 的	34:7 44:6
    b:把+刚 才 的 结 果	49:-6 87:5
    b:把+困 惑 度	0:-5 6:-5 68:12 72:-9
    b:把+头	27:6
    b:把+它	11:-6
    b:把+屏 蔽 的	34:-10 44:10
    b:把+当 前 模 型	1:10 2:-7
    b:把+所 有	33:6 49:-11
    b:把+损 失	6:-6 68:11 72:-7 87:-17
    b:把+接 下 来 的 操 作	6:-6 68:-8 87:5
    b:把+撤 销 的	37:10 38:-5
    b:把+模 型	5:5 38:5 88:7
    b:把+熵	0:-6 68:5 72:-7
    b:把+窗	88:8
    b:把+运 行	63:-6 65:-6 66:5 87:-6
    b:把+运 行 记 录	7:-7 46:-7 60:6
    b:抹 掉+<run>	61:-7 65:7
    b:拿+<.txt>	47:7
    b:按 幅 值+剪 掉	42:6
    b:按 熵+给 头	13:8 26:-8
    b:按+对	18:-6
    b:按+重 要 性	14:6 69:-9 87:6
    b:损 失+$	30:-8 32:-6 49:22 69:-6 87:10
    b:损 失+<new name>	6:-6 49:-12 72:-10 87:9
    b:损 失+应 为	67:5
    b:损 失+应 该	45:-5 67:6
    b:损 失+是 多 少	4:-6 49:14 50:-8 51:-6 87:-15
    b:损 失+曲 线	66:5
    b:换 成+<model>	0:-7 2:-8 87:7
    b:换 成+深 色 主 题	74:-5 77:11
    b:换+<layer>	87:-6 88:7
    b:换+主 题	6:-6 73:-6 76:5 77:15 79:-16 81:-9 87:-11 88:-10
    b:换+提 示 词	6:10 76:6 77:-5 87:-6 88:-7
    b:换+语 言	6:-7 73:14 77:-8 79:-5 87:-10 88:-9
    b:掉+$	36:8 38:-7 39:-5 87:-7
    b:掉+<layer>	11:-8 30:6 32:-10 39:-8 88:-10
    b:掐+掉	11:-8 30:6 32:-10 39:-8 88:-10
    b:排 序+$	13:7 14:7 26:-9
    b:接 下 来 最 可 能 出 现 什 么+$	9:-5 19:15 36:-6 88:-5
    b:接 下 来 的 操 作+<new name>	6:-6 68:-8 87:5
    b:接 着+<layer>	11:-5 32:-11 87:12
    b:接 着+打 开	87:11
    b:接 着+把	87:11
    b:掩 码+$	33:8 34:11 38:-11 78:-10
    b:提 示 词+$	6:10 76:6 77:-5 87:-6 88:-7
    b:撤 回+$	30:-6 36:12
    b:撤 销 的+再 做 回 来	3:-6 37:9
    b:撤 销 的+改 动	38:-6
    b:撤 销 的+那 个	37:7
    b:撤 销+$	36:9 88:7
    b:撤 销+操 作	76:9
    b:操 作+$	36:5 76:8
    b:收 回+上 一 次	11:-7 36:6
    b:改 为+英 文	73:5
    b:改 动+$	37:5 38:-8 87:-7
    b:改 动+不 要 了	38:-10 77:-9 87:7
    b:改 动+全 部 撤 掉	59:-8
    b:改 动+恢 复	38:-6
    b:改 成+<text>	8:10
    b:改 用+<model>	1:7 2:-6 48:-6 54:-6
    b:改+<count token>	7:-6 8:20 9:-18 19:-20 42:-17 75:-8 87:-16 88:-13
    b:教+<model>	54:-5
    b:数 据 文 件+<.jsonl>	0:-8 10:7
    b:数 据+$	10:16 87:-8 88:-9
    b:数 据+<.txt>	0:-8 10:-6 47:-5 87:8
    b:数+量	88:8
    b:文 件+<.gguf>	87:7
    b:文 本+$	6:8 76:8 87:-5
    b:方 向+$	35:5
    b:昨 天+我	30:-6 32:-5 34:-5 40:-5 88:9
    b:是 什 么+$	6:-5 7:6 18:10 19:17 87:-6
    b:是 多 少+$	4:11 50:7
    b:是 多 少+看 看	9:-8 87:8
    b:是+<model>	48:10 76:-5 87:-6 88:-8
    b:是+干	34:-7 76:9 88:-10
    b:是+谁	88:8
    b:显 示 出 来+$	22:7
    b:显 示+<hook>	20:8
    b:显 示+<layer>	30:-11 87:5
    b:显 示+logits	22:-9 70:-10 87:9
    b:显 示+各 层 的 预 测	18:13 87:-5
    b:显 示+所 有 运 行	11:-14 60:9 87:13
    b:暂 停+任 务	55:-7 57:10
    b:暗 色+$	3:-5 4:-7 7:-5 9:-8 19:-6 21:-5 24:-6 34:-5 36:-18 37:-7 38:-9 45:-5 49:-5 50:-5 51:-5 52:-6 53:-8 59:-6 60:-5 73:-5 75:-7 77:15 86:-7 87:10 88:-10
    b:曲 线+$	66:16
    b:替 换 为+<text>	8:6
    b:替 换 成+<text>	8:5
    b:替 换+<layer>	32:-6 87:6 88:-6
    b:替 换+<text>	8:6
    b:最 不 重 要 的+<share>	40:8 41:-8 42:-6
    b:最 可 能 的+<count token>	9:-6
    b:最 可 能 的+下 一 个 token	18:-10 19:11
    b:最 可 能+是 什 么	18:-6 87:6
    b:最 大 值+应	87:6
    b:最 小 的+<share>	40:-8 42:6
    b:最 没 用 的+<count head>	40:6 47:-11 87:10
    b:最 没 用 的+头	9:-8 40:7 41:-8 43:-9
    b:最 活 跃 的+神 经 元	87:6
    b:最 近 的 结 果+写 入	5:-6 87:5
    b:有 什 么+运 行 记 录	0:-5 60:7
    b:有 几 层+$	0:-11 87:11
    b:有 哪 些+$	19:9 34:7 87:-7
    b:有 哪 些+模 型	3:19 4:-10 7:-13 19:-6 34:-5 38:-6 44:-6 87:6 88:-8
    b:有 多 大+$	0:-13 4:6 5:-12 29:-9 47:-9 49:-10 50:-9 51:-10 52:-10 53:-10 69:-10 71:-9 88:15
    b:有 多+分	13:10 61:-6 88:-9
    b:有 没 有 问 题+$	24:14 87:-7
    b:有 没 有+头	34:9
    b:权 重+$	40:-5 41:-5 42:10
    b:权 重+存 为	69:-5 87:6
    b:来 源+是	8:-5 26:8 67:-5
    b:查 看+运 行	16:-8 61:6 63:-9 65:-10 66:-7 87:5
    b:案+在	11:-6 18:10 23:-6 39:-6 88:-8
    b:检 查+损 失	67:7
    b:模 型+$	0:12 1:11 2:5 3:16 5:7 38:9 44:7
    b:模 型+<model>	1:-13 2:14 87:-5
    b:模 型+保 存 到	0:-5 5:18
    b:模 型+信 息	4:6 7:-12 87:5
    b:模 型+做	59:-8
    b:模 型+再	3:-5 37:-8 87:11
    b:模 型+列 表	0:-10 3:12 4:-7 7:-9 34:-14 55:-7
    b:模 型+吧	1:-5
    b:模 型+在	47:-5
    b:模 型+存 下 来	3:-8 4:-10 5:13 76:8 87:-7 88:-6
    b:模 型+学 一 学	0:-6 5:-6
    b:模 型+是	83:-5 87:-8 88:10
    b:模 型+有 几 层	4:7
    b:模 型+有 多 大	4:8 5:-8 11:-12 87:15 88:-8
    b:模 型+然 后	0:-7 1:-6 87:14
    b:模 型+真 正	44:9
    b:模 型+里	34:-9 44:7
    b:模 式+$	4:-8 77:11
    b:次 运 行+$	60:8 61:-6 65:7
    b:次 运 行+:	62:5
    b:次 运 行+的	61:8 65:-5
    b:正 在 运 行+的	55:8
    b:正 常+吗	24:9 25:-6 71:-7 87:7
    b:残 差 流+$	11:-11 20:13 23:-11 39:-10 88:-8
    b:每 一 层 会 预 测 什 么+$	4:-5 9:-6 18:16 36:-7 38:-6 53:-5 86:-5 88:-7
    b:每 个 token+的	9:-6 22:6
    b:每 个 头+的	4:-5 13:8
    b:每 层+几 个 头	0:-8 4:9 18:-5 28:-5 87:7
    b:每 秒+多 少 token	31:-7 52:8 88:-5
    b:比 一 下+<model>	54:6
    b:比 比+看	54:6
    b:比 较+两 个 模 型	54:17 84:-11 87:-7 88:-12
    b:比 较+这	62:5
    b:气+怎 么 样	88:7
    b:汉 语+跟	18:-7 74:6
    b:注 意 力 图+$	11:13 32:-5 87:-6
    b:注 意 力 头+$	30:13 33:-6 34:-11 87:-6
    b:注 意 力+$	11:20
    b:注 意 力+rollout	12:7
    b:注 意 力+画 出 来	87:-5
    b:注 意+了	30:-5 32:-8 39:-5 88:-7
    b:测 一 下+困 惑 度	33:-8 50:6
    b:测 一 下+速 度	52:9 53:-12
    b:测+困 惑 度	40:-7
    b:测+损 失	38:-9 76:5 87:5
    b:消 融+$	27:13 40:-9 42:-9 75:-5 76:-6 87:-9 88:-9
    b:消 融+掉	39:-5
    b:深 色 主 题+$	74:-5 77:11
    b:深 色+模 式	4:-8 77:11
    b:添 加 笔 记+:	6:-5 70:6
    b:清 除+所 有 改 动	38:6 85:-9 87:6
    b:温 度+调	9:7
    b:激 活 修 补+$	6:-7 25:-5 26:6
    b:激 活 修 补+来 源	26:9 67:-6
    b:激 活 最 强+$	79:-5 87:5
    b:激 活+换 成	6:-11 26:6 87:8
    b:火+车	88:8
    b:点+开	88:8
    b:然 后+<token>	8:-11 87:11
    b:然 后+打 开	87:7
    b:然 后+把	0:-6 87:11
    b:然 后+换 成	1:-9 87:9
    b:然 后+用	5:-11 47:-10 52:-7 87:12
    b:熵+$	13:13 33:-9 87:-7
    b:熵+记 下 来	0:-6 68:5 72:-7
    b:物 理 删 除+已	34:-8 44:7 66:-6
    b:猜+下 一 个 词	24:-11 87:8
    b:现 在+关 了	4:-9 34:8
    b:现 在+的	7:10 19:-6 34:-5 49:9 56:-9 68:7 88:-6
    b:生 成+$	9:16 58:-12
    b:生 成+<count token>	9:5
    b:生 成+一 段	9:9 88:-7
    b:用 梯 度+做	24:-8 25:6
    b:用+$	11:-5 19:-8 30:8 32:-6 39:-5 49:-9 68:12 87:-11 88:-9
    b:用+16 色	56:-10 77:-8 78:-6 79:-8 80:11 81:-8
    b:用+<.safetensors>	0:-5 29:8
    b:用+<.txt>	47:5 87:5
    b:用+<count bits>	42:-7 45:9 88:-5
    b:用+<integers>	6:6
    b:用+<model>	1:13 2:-9 87:-5
    b:用+<text>	6:6
    b:用+bf16	52:-7 87:6
    b:用+f16	5:6
    b:用+inspect	47:-10 82:11 83:-7 84:-5 85:-6
    b:用+kl	27:7
    b:用+中 文	0:-5 74:10
    b:用+内 置	0:13 1:-9 3:-9 4:-7 38:-6 74:-5 78:-5 88:-6
    b:用+半 精 度	5:5
    b:用+均 值	32:-6 87:6 88:-6
    b:用+汉 语	18:-7 74:6
    b:用+浅 色 主 题	6:-5 47:-9 73:-5 74:-6 78:15 88:-8
    b:用+自 带 的	1:-5
    b:电+脑	88:8
    b:画 一 下+$	11:8 61:-7 63:-9 65:-9 66:11 87:-14 88:-5
    b:画 一 下+<run>	44:-6 49:-7 61:-7
    b:画 出 来+$	11:5 87:-7
    b:画+<run>	61:-5 63:-5 65:-5 66:7
    b:画+曲 线	66:13 88:-6
    b:界 面+亮	34:-9 78:7
    b:疼+$	88:11
    b:的 值+<new name>	68:5
    b:的 激 活+$	23:6 26:8
    b:的+$	6:-10 7:9 18:13
    b:的+<head>	39:-7 43:11
    b:的+gguf	5:7
    b:的+id	7:7 9:-8 22:-6
    b:的+logits	7:-6 22:19
    b:的+loss	49:5 61:-7 66:7
    b:的+query 向 量	11:-9 20:6 23:-7 28:-9 39:-6
    b:的+token	6:-11 8:12 18:-8 19:-10 21:-8 25:-7 26:-8 70:-10 87:-9 88:-6
    b:的+value 向 量	11:-6 23:-5 39:-6
    b:的+任 务	55:8
    b:的+全 部	11:-6 23:-6 32:7 39:-6 87:-7
    b:的+参 考 值	29:7
    b:的+头	17:10 40:6 43:-6
    b:的+屏 蔽	11:-6 30:-8 32:9
    b:的+差 别	54:5
    b:的+归 因	25:6
    b:的+影 响	18:-6
    b:的+情 况	61:8 64:-5 76:-6
    b:的+所 有	30:10
    b:的+损 失	49:6 56:-6 61:-6 66:9 68:5
    b:的+改 动	11:-6
    b:的+数	88:8
    b:的+权 重	40:-6 41:-7 42:9
    b:的+注 意 力	11:5 30:-5 87:9
    b:的+注 意 力 图	11:10 30:-12 87:6
    b:的+激 活 替 换	6:-6 26:10
    b:的+熵	13:17 14:-5 33:-7 87:-7
    b:的+神 经 元	11:-6 23:9
    b:的+记 录	65:5
    b:的+详 情	61:6 63:-5 65:-6 66:-7
    b:的+运 行 记 录	60:-7 61:11 63:-5 65:-6 66:-6
    b:的+重 要 性	0:-7 14:13
    b:目 录+$	0:6 14:-6
    b:盯 着+上 一 个 token	16:7 61:-7 87:5
    b:看 一 下+loss	33:-13 49:8 87:8
    b:看 下+<count token>	9:-9 19:9 42:-6
    b:看 看+$	20:13 23:-7 27:6 39:-8 87:-17 88:-8
    b:看 看+<layer>	11:9 20:-8
    b:看 看+<model>	54:8 87:-6
    b:看 看+<text>	18:-5
    b:看 看+logits	0:-7 21:10 22:-8
    b:看 看+后 台 任 务	55:11 59:-6 85:-12
    b:看 看+打 开	87:13
    b:看 看+把	20:-5 87:13
    b:看 看+最 可 能 的	18:-15 19:7
    b:看 看+用	9:-8 56:-9 80:-5 87:16
    b:看 看+训 练 记 录	60:11 85:-16
    b:看+$	54:6
    b:看+logit	20:-7 28:6
    b:看+分 词	7:10 76:7 87:-9
    b:看+前 一 个 token	0:-6 14:-6 16:9
    b:看+注 意 力	11:15 12:6 18:-5 21:-5 87:-9 88:-6
    b:看+神 经 元	7:-5 18:-6 21:-6 23:16 41:-11 87:-7 88:-5
    b:看+预 测	18:11 19:-13 25:-7 28:-11 88:-5
    b:真 正+变 小	44:9
    b:知 识 蒸 馏+<model>	54:-5
    b:确 认+loss	87:5
    b:神 经 元+$	23:19 40:-9 41:9 42:-6 43:-6
    b:神 经 元+激 活 最 强	79:-5 87:5
    b:神+经	88:6
    b:程 序+$	86:18 87:-5
    b:程 序+正 常	71:-6 87:6
    b:空+调	88:16
    b:窗+户	88:8
    b:笔 记+$	9:-12 70:16 87:-7
    b:笔 记+:	6:-6 87:10
    b:第 一 名+应 该 是	30:-6 32:-5 38:-5
    b:等 到+任 务	80:-5
    b:等 待+<number>	87:7
    b:等 待+训 练	29:-8 87:5
    b:等+<number>	87:8
    b:答+案	11:-6 18:10 23:-6 39:-6 88:-8
    b:算 一 下+损 失	6:-6 49:12 68:-13 72:-9 87:8
    b:算+loss	49:7 67:-11 87:6
    b:算+损 失	32:-7 47:-5 87:6
    b:类 型+用	5:6
    b:类+$	88:13
    b:系 统 诊 断+$	19:-17 24:11 87:10
    b:紧 缩+一 下	0:-6 44:7 51:-13 87:11
    b:终 止+训 练	38:-15 47:-5 57:-6 59:8 83:-5 87:9 88:-7
    b:经+网 络	88:6
    b:结 束+$	56:10 86:-7 87:-7
    b:结 果+$	69:15 87:-6
    b:结 果+导 出 到	87:7
    b:给 头+排 名	18:-6
    b:给 头+排 序	13:8 14:-6 26:-7 69:-6 87:9
    b:给 头+的	7:-9
    b:给 我 看 看+$	60:6
    b:给 我 看+<run>	61:6 64:-6
    b:给 我 看+正 在 运 行	55:8
    b:给 我+$	14:-9 87:5
    b:给 我+把	5:-6 29:-5 47:-5 49:-5 69:-6 71:-6
    b:续 写+$	6:-7 9:18 76:7 88:-7
    b:续 写+<number>	9:8
    b:翻+译	88:7
    b:聚+类	88:13
    b:脚 本+$	71:13 76:6 85:-12 87:-5
    b:脚 本+布 局	60:-8 83:-6 85:12
    b:脚 本+视 图	38:-14 55:-7 83:-5 85:7 87:11
    b:自 带 的+模 型	0:10 1:-5 3:-8
    b:英 文+$	73:19
    b:英 语+回 答	73:13 74:-6 87:-5 88:-6
    b:蒸 馏+<count steps>	48:10 88:-6
    b:被 关+$	34:9
    b:被+屏 蔽 了	14:-7 34:7 44:-7
    b:要+用	19:-9 25:-7 49:-10 68:10 87:-10 88:7
    b:视 图+$	38:-13 47:-5 57:-7 83:10 84:8 85:6 88:-9
    b:解 除+<layer>	11:-6 30:-8 32:9
    b:让+<layer>	30:7
    b:让+<model>	54:-6
    b:让+<run>	61:-6 63:8 65:-6 66:-6
    b:让+它	9:10 32:-10 76:-5 87:5
    b:让+模 型	6:10 18:-5 19:-5 26:-6 44:8 70:-8
    b:训 练+$	38:-11 47:17 57:5 59:14 83:-11 88:-9
    b:训 练+<count steps>	47:8
    b:训 练+完 成	29:-8 87:5
    b:训 练+模 型	0:-8 5:-6 47:12
    b:训+<count steps>	47:8
    b:记 一 下+<text>	6:-11 18:-9 19:-9 21:-13 25:-9 26:-10 70:9 87:9
    b:记 一 下+损 失	60:-7 68:5 72:-7
    b:记 下 来+<new name>	68:8 72:-8
    b:记 住+一 个	68:12
    b:记 住+损 失	68:13
    b:记 录+$	60:-6 63:-5 65:5 66:-5 87:-8
    b:讲+个	88:9
    b:设 为+<text>	19:-10 70:-5 87:9
    b:设 为+compare	0:-5 84:8
    b:设 为+高 对 比 度	23:-9 79:6 87:6
    b:设 成+<model>	1:5
    b:词 表+多 大	4:8 77:-13 87:7
    b:词+$	32:-6
    b:词+嵌	88:6
    b:词+影 响	25:7 30:-6
    b:译+成	88:7
    b:试 试+$	6:6 18:-8 21:-5 25:-5 26:-7 27:5 28:10 70:-5 87:-7
    b:话+$	88:9
    b:详 情+$	61:6 63:-5 65:-6 66:-7
    b:语 言+$	6:-7 73:14 77:-8 79:-5 87:-10 88:-9
    b:语 言+改 为	73:5
    b:语+$	88:5
    b:说+$	18:-5 56:6 74:6 88:-5
    b:说+中 文	74:10
    b:请 把+之 后 的 步 骤	3:-8 68:-6
    b:请 把+对	59:-8
    b:请+做	45:6
    b:请+列 出	72:-8
    b:请+恢 复	15:-12 37:-10 55:-11 58:10 70:-11 87:9
    b:请+比 较	62:5
    b:请+用	73:6
    b:请+等 到	80:-5
    b:请+等 待	87:7
    b:请+续 写	9:5
    b:调 出 来+$	0:6 5:-7 19:-5 29:-7 47:-7 49:-7 50:-6 51:-7 52:-6 53:-7 69:-7 71:-7
    b:跑 一 下+logit lens	14:-16 18:6 87:7
    b:跑 完+$	56:13 87:-5 88:-7
    b:跑 过 哪 些+实 验	60:8 68:-8 88:-5
    b:跑 过 的+记 录	60:10
    b:跑+$	88:11
    b:跑+个	18:6 87:-5 88:7
    b:跑+得	52:7 69:-9 88:-5
    b:跟+<model>	48:-10 54:10
    b:跟+我	18:-7 74:6
    b:载 入+<text>	0:6 14:-6
    b:载 入+数 据	0:-8 10:-6 47:-5 87:8
    b:载 入+文 件	5:-9 87:8
    b:输 入+$	6:7
    b:输 入+<integers>	6:-8 87:9
    b:输 入+<text>	6:8
    b:输 入+文 本	6:11 76:6
    b:输 出+的	20:6 21:6
    b:运 行 记 录+$	60:8 61:9 63:-6 65:-7 66:-8 87:-8
    b:运 行 记 录+吗	0:-5 60:7
    b:运 行 记 录+都	7:-7 46:-7 60:6
    b:运 行+<run>	64:8
    b:运 行+脚 本	71:12 85:-10
    b:还 是+加 回 来	37:7
    b:这 个+模 型	3:-10 4:16 87:-6 88:6
    b:这 个+目 录	0:6 14:-6
    b:这 个+预 测	9:-6 25:11 88:-7
    b:这 句 话+切 成	3:-7 87:8
    b:这 句+$	6:9 18:-6 21:-5 26:-5
    b:这+<number>	62:5
    b:这+次 运 行	61:5 66:-5
    b:退 出+$	5:-10 86:13 88:10
    b:退 回+上 一 步	36:8
    b:选+<model>	1:7 2:-8
    b:逐 层 对 照+<.safetensors>	87:6
    b:逐 层+扫 一 下	20:-7 28:6
    b:逐 层+扫 描	27:-10 28:14
    b:速 度+$	1:-10 2:-6 52:15 87:5 88:-8
    b:速 度+怎 么 样	30:-6 32:-5 39:-10 52:12
    b:那 个+还 是	37:7
    b:邮+件	9:-7 88:10
    b:都+不 要 了	36:-9 38:10 67:-8
    b:都+关 掉	31:8 33:-8
    b:都+列	7:10 46:-5 55:-10
    b:都+屏 蔽	31:11 32:-7 33:-15 34:-6
    b:都+开	6:-13 31:-7 33:8 87:7
    b:都+恢 复	30:-5 87:5
    b:都+打 开	3:-6 11:-7 13:-6 23:-6 30:-12 31:-12 32:10 33:11 87:-13 88:-5
    b:释 放+<model>	1:-8 2:8
    b:里+$	69:7
    b:里+去 掉	34:-9 44:7
    b:里+哪 些	79:-5 87:5
    b:重 新 打 开+$	11:-7 30:-9 32:11 39:-8 87:-5
    b:重 置+$	38:8 87:-5 88:6
    b:重 置+模 型	3:-8 4:-5 38:8 87:-7 88:6
    b:重 要 性+$	13:-5 14:15 87:-7
    b:重 要 性+排 序	7:-9
    b:重 要+的	13:11 14:-11 16:-6 76:6
    b:重+启	88:7
    b:量 化+$	45:15 88:-5
    b:量 化+成	45:5
    b:钱+$	88:7
    b:随 机+剪 掉	40:-7 41:6 43:-7 88:-9
    b:音+乐	88:10
    b:预 测+$	6:-8 14:-11 19:-12 25:11 28:-7
    b:预 测+下 一 个 词	19:7 25:-7 40:-7 87:5
    b:预 测+什 么	3:-8 4:-9 18:8 19:12 25:-8 28:-7 34:-7 87:-8
    b:预 测+受	25:7 30:-6
    b:预 测+这 个	8:-8 25:7 87:6
    b:高 对 比 度+$	6:-8 73:-9 77:-8 79:16 87:-15 88:-9
    b:高 对 比 度+主 题	30:-9 77:-5 79:9 81:-6 87:8
    b:麻 烦+关 一 下	30:6
    b:黑 白+主 题	0:-6 79:-5 81:9
    c:-	0:-5 5:7 61:10 63:7 64:10
    c:accuracy	9:-6 47:-7 51:44
    c:activation	6:-5 20:20 26:11 67:8 68:11
    c:active	23:15 78:7
    c:again	30:-5 37:12 71:9
    c:all	3:6 24:8 31:17 33:26
    c:as	61:5
    c:ascii16	56:-7 77:-9 78:-7 79:-8 80:26 81:-8 88:-15
    c:ask	4:5 14:5 19:7 34:7
    c:attention	4:8 11:31 12:9 30:-7 88:7
    c:attn-out	11:-7 20:11 23:-6
    c:attribute	25:47
    c:back	32:10 36:5 37:6 38:5
    c:bf16	5:6
    c:builtin	0:38 1:-6 3:-6 9:-7 19:-7 40:-5 41:-5 44:-6 56:-5 57:-5 58:-5 59:-5 88:-8
    c:cancel	8:-5 38:-8 55:-11 59:50 88:-7
    c:changed	8:8 34:25 37:8
    c:check	24:7 29:15 67:10
    c:checkpoint	0:6 5:6 42:8 45:6
    c:chinese	74:41
    c:close	1:-6 2:20 30:7 86:7
    c:command	30:12 39:14 43:-6 76:6
    c:compact	34:-9 39:6 44:48
    c:compare	54:18 62:8 84:10
    c:dark	36:-6 77:39 88:5
    c:data	0:-11 10:35
    c:distill	48:28
    c:doctor	24:57
    c:done	9:7 56:25
    c:dtype	88:9
    c:duplicate	13:-10 14:-15 16:-10 17:36 27:-7 31:-5 34:-11 37:-6 40:-7 87:-6 88:-6
    c:english	73:44
    c:entropy	13:38
    c:eq	67:7 88:7
    c:erase	38:9 61:-10 63:-5 65:23
    c:everyp	7:8 21:-12 22:27 33:7 88:5
    c:expect	24:6 67:19
    c:export	5:7 69:10
    c:f16	5:10
    c:firstrank	9:-5 11:-7 30:-8 32:-7 56:9 67:17
    c:flip	1:9
    c:fmax	12:9 68:7
    c:fsum	87:8
    c:fusion	12:5 54:-7 88:10
    c:ge	0:-5 1:-5 2:-5 3:-5 4:-6 5:-5 6:-5 7:-6 8:-5 9:-5 10:-5 11:-5 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-5 19:-5 20:-5 21:-5 22:-5 23:-5 24:-5 25:-5 26:-5 27:-5 28:-5 29:-5 30:-5 31:-5 32:-5 33:-5 34:-5 35:-5 36:-5 37:-5 38:-5 39:-5 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 47:-5 48:-5 49:-5 50:-5 51:-5 52:-5 53:-5 54:-5 55:-5 56:-5 57:-5 58:-5 59:-5 60:-5 61:-5 62:-5 63:-5 64:-5 65:-5 66:-5 67:20 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-5 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-5 88:-6
    c:generate	9:43 87:6
    c:gguf	0:-6 5:14
    c:going	3:7 19:-9 37:-7 55:13 87:5
    c:gradient	25:20
    c:greedy	9:23
    c:gt	67:11 88:13
    c:head	13:10 14:12 16:5 27:9 31:6 34:5
    c:headsoff	67:11 88:-5
    c:help	18:-11 75:61 88:-5
    c:high-contrast	23:-7 30:-8 77:-9 78:-5 79:37 81:-6 88:-7
    c:how	75:8 76:54
    c:importance	13:5 14:36 87:7
    c:induction	14:-10 15:43 69:-7 87:6
    c:info	4:54 87:7 88:8
    c:it	52:7 88:6
    c:job	9:-5 55:41 56:9 57:14 58:20 59:7
    c:key	11:-10 20:13 23:-9 39:-6
    c:kl	27:8 28:7
    c:l-compare	54:16 84:24
    c:l-inspect	34:6 61:6 65:-6 82:23 84:-6
    c:l-script	71:12 72:6 85:25
    c:l-train	47:8 57:7 83:24 88:6
    c:language	73:6 74:5
    c:lastop	8:6 36:20 37:10
    c:layer	4:10 18:21 19:-6 27:-6 28:26 43:9
    c:layout	82:11 83:22 84:21 85:17
    c:le	9:-5 67:19
    c:least	14:7 39:5 40:11 88:-7
    c:lens	18:46 19:-5
    c:light	47:-5 78:36 84:-9 87:10
    c:list	3:14 7:7 13:12 34:14 55:5 60:6
    c:loaded	0:7 3:21 87:6
    c:logit	14:6 20:-5
    c:logits	19:-7 21:44 22:25
    c:loss	49:34 68:7 87:9
    c:lt	67:15 88:-8
    c:magnitude	40:-8 42:15
    c:masked	33:12 34:15 44:15
    c:masks-all	30:-7 33:11 34:8 44:10
    c:max	12:10 68:7
    c:mean	11:-7 30:20 32:-8 88:11
    c:measure	49:9 52:6 87:11
    c:memory	9:-5 11:-5 52:-7 53:50 87:7 88:-6
    c:metric	72:7
    c:min	42:8 88:-11
    c:mlp-out	11:-11 20:11 23:-9 39:-8
    c:model	0:8 3:18 4:15 5:7 38:5
    c:mono	3:-5 4:-6 6:-5 7:-6 9:-7 18:-5 19:-5 21:-6 24:-5 25:-5 34:-5 36:-7 37:-5 38:-6 45:-5 49:-6 52:-5 53:-6 55:-5 59:-5 60:-5 73:-6 74:-6 75:-6 77:-11 78:-7 79:-11 80:-6 81:39 85:-5 86:-6 87:-7 88:-10
    c:more	87:14
    c:neuron	23:30 40:-5 41:19
    c:next	18:5 19:45 20:6 87:5
    c:nextpart	9:-6 19:13 88:6
    c:not	0:-6 71:-5 88:48
    c:note	6:-8 9:6 70:30 88:6
    c:off	27:5 30:25 31:11 34:7 76:5
    c:offstate	30:8 33:9 34:37 44:5
    c:on	32:17 33:15 87:5
    c:open	0:20 87:5
    c:output	21:8
    c:parity	29:27 54:8 84:7
    c:past	11:-9 23:-5 30:-12 32:-9 39:-7 40:-9 42:-5 87:-7 88:32
    c:patch	6:-8 15:8 26:30
    c:pause	55:-13 57:45 58:-7
    c:paused	9:-5 55:-6 58:21 61:-5 63:8
    c:perplexity	50:42 87:10
    c:plot	61:-6 66:30
    c:predict	18:8 19:26 25:21
    c:previous	13:-6 14:-12 16:39 34:-8
    c:program	24:17 86:18
    c:prompt	6:25 7:19 9:11
    c:prune	30:-7 32:-5 39:19 40:10 43:20
    c:q4	42:-10 45:-19 46:40 88:-6
    c:q8	42:-13 45:41 46:-13 88:-6
    c:quantize	45:26 46:19
    c:query	11:-6 20:7 23:-7
    c:quit	2:9 86:42
    c:random	41:6 43:-6 88:7
    c:rank	14:10 34:7
    c:record	19:7 71:5 72:29 85:8
    c:redo	32:6 37:51
    c:remember	5:12 68:17 70:7
    c:remembered	32:-6
    c:remove	30:12 39:9 40:7 41:6 43:6 44:8 65:8
    c:replace	8:14
    c:replay	71:20
    c:reset	33:9 34:-6 38:58
    c:resid	11:-10 20:20 23:-9 39:-6
    c:result	10:10 69:23
    c:resume	9:6 58:29 63:20 87:9
    c:rmid	87:6
    c:rollout	12:39
    c:rpost	28:8 86:7
    c:rpre	20:13 68:9
    c:run	6:10
    c:runcheck	0:8 63:10
    c:rundetail	4:6 60:7 61:18 66:-6 72:5
    c:runs	60:54
    c:runword	61:11 63:7 64:7
    c:save	5:23
    c:saved	54:-5 60:18 87:5
    c:scores	11:-11 20:13 23:-10 39:-9
    c:seed	9:10 58:-5
    c:session	71:18 72:16 85:14
    c:setp	6:9 8:7
    c:show	87:6
    c:speed	1:-7 52:43 87:12
    c:steer	35:26
    c:steps	48:9
    c:sweep	18:5 27:36 28:19
    c:teacher-role	48:23 54:-7 75:-6 76:-7 87:-13 88:-11
    c:temperature	9:8
    c:tensorboard	49:-6 88:10
    c:theme	77:19 78:14 79:16 80:6 81:13
    c:token	7:27 8:11 19:5
    c:tokenise	7:50 34:6
    c:tolerance	67:6
    c:top-k	9:5
    c:top-p	9:9 75:-5 76:-6 87:-8 88:-7
    c:top1	6:-13 26:-5 67:21 70:-8
    c:topk	19:23
    c:train	47:21 57:5 58:6 59:5 83:7 88:11
    c:undo	36:54 87:9
    c:use	1:9
    c:useless	14:13 30:6
    c:vvec	11:-6 23:-5 39:-6
    c:wait	55:-6 56:38
    c:weight	42:17 45:16 46:10
    c:well	49:9 88:9
    one	4:6 9:12 30:5 35:5 36:12 38:10 39:5 47:7 48:7 53:10 59:5 72:6 75:8 76:-7 86:6 87:-12
    p:anot	9:11 19:-12 27:10 30:-6 42:-9 88:-13
    p:book	10:7
    p:chin	73:-8 74:15 88:-8
    p:clas	88:16
    p:clau	0:-6 88:10
    p:clus	58:-10 88:14
    p:cons	29:7
    p:deve	18:6 66:7
    p:dist	19:11 88:-9
    p:drop	88:10
    p:drov	0:-8 7:-7 25:8
    p:earl	59:-5 88:12
    p:emai	88:7
    p:ever	88:5
    p:fren	88:7
    p:gard	88:7
    p:hung	88:10
    p:init	88:12
    p:inst	88:5
    p:kitc	88:8
    p:musi	88:8
    p:pape	4:-5 30:-5 32:-5 39:-6 88:11
    p:peop	88:12
    p:prob	24:13 88:-10
    p:pyth	88:12
    p:quar	42:9 88:-7
    p:rose	88:7
    p:sent	7:-6 88:10
    p:slat	38:8 88:-8
    p:spre	13:8 88:-5
    p:stat	88:11
    p:t-sn	88:11
    p:tran	88:12
    p:vect	11:-15 20:14 23:-14 39:-12 75:-5 87:-9 88:-16
    p:whal	5:-5 88:10
    p:work	24:8 30:8 88:-13
    unknown	88:30
    unknown2	13:5 88:17
    unknown3	88:23
    v:.csv	5:-8 52:-7 69:13 87:9
    v:.gguf	0:17
    v:.json	5:-8 69:9
    v:.jsonl	0:-10 10:13
    v:.npy	5:-6 69:14
    v:.safetensors	5:11 29:10 87:6
    v:.session	0:-5 71:22 87:6
    v:.txt	47:10
    v:count bits	42:-14 45:17 46:21 88:-6
    v:count head	27:8 30:17 32:12 42:-13 47:-9 67:5
    v:count layer	28:11 42:-14 88:6
    v:count steps	48:9
    v:count token	8:15
    v:head	43:5
    v:hook	20:14
    v:id	0:10 87:11 88:5
    v:integers	6:6
    v:layer	20:10 43:6
    v:model	1:6
    v:neuron	39:10 88:-6
    v:new name	61:6 64:5
    v:number	88:7
    v:path	0:8 10:-9
    v:place	39:-16 43:13
    v:run	64:5
    v:share	40:8 43:-9
    v:text	6:7
    v:token	8:7
    w:16 色	56:-10 77:-8 78:-6 79:-8 80:11 81:-8
    w::	70:8
    w:a	76:6 88:10
    w:a paper	4:-9 40:-5 87:-5 88:10
    w:ablate	11:-6 27:9 28:12 30:6 32:-7 42:-8 43:-11 87:-7 88:-9
    w:about	4:7 87:6 88:7
    w:account	88:7
    w:accuracy	9:-10 47:-5 49:7 51:19
    w:accurate	4:-7 47:-8 51:13
    w:across	27:7 28:-7 87:-5
    w:activate	1:8 2:-8 32:6 87:-5
    w:activation patching	6:-7 26:10 70:-5
    w:activations	0:-6 5:-9 29:7 49:-6 50:-5 51:-5 52:-5 53:-5
    w:activations from	6:-9 18:-8 19:-8 21:-7 25:-7 26:12 70:-9
    w:activations of	6:-6 18:-5 19:-5 21:-5 25:-5 26:8 87:-7
    w:activity	4:-13 11:-12 23:13 39:-12 75:-6 76:-6 87:-15 88:-13
    w:actually delete	34:-6 44:8 87:-5
    w:adam	88:12
    w:add	30:-5 42:-5 43:-8 70:11 88:9
    w:add the	35:8
    w:add the note	18:-5 19:-6 26:-6 70:13 88:-5
    w:after	28:10
    w:after that	7:-12 18:-13 87:12
    w:again	32:6 71:5
    w:against	29:6
    w:against the reference	0:-6 5:-10 29:11 47:-5 49:-8 50:-6 51:-5 52:-6 53:-6 69:-5 71:-5
    w:alarm	9:-6 19:-7 40:-8 41:-8 42:-8 43:-8 56:-7 57:-7 58:-8 59:-8 88:11
    w:all	27:6 33:10 55:5 88:8
    w:all about	61:8 63:-11 65:-7
    w:all changes	36:-6 38:9
    w:all modifications	1:-5 2:-6 38:12
    w:all my changes	14:-11 33:-6 38:12 40:-5 87:-8 88:-8
    w:all runs	3:-8 4:-5 7:-11 13:-5 15:-6 16:-5 18:-8 19:-7 21:-6 22:-6 34:-7 55:-8 60:13 86:-5 87:-6
    w:all the	24:11 30:-7 31:13 33:-7 88:-6
    w:all tokens	21:-14 22:13 60:-6
    w:alone	30:-6 88:7
    w:also	87:11
    w:also please	3:-10 87:13
    w:always picking the likeliest token	9:8
    w:always take the likeliest	7:-6 9:9 87:-7
    w:am	3:-10 4:16 6:-7 7:-9 9:-8 11:-6 12:-10 13:-8 14:-11 15:-8 16:-8 17:-8 18:-10 19:-12 20:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-13 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-9 50:-7 51:-7 52:-6 53:-7 55:-8 56:-7 57:-7 58:-7 59:-7 60:-10 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-11 88:-15
    w:an	13:7 88:8
    w:analyse	6:5
    w:and	87:20
    w:and how	3:-9 4:-14 87:12
    w:and record	27:12 49:-11
    w:another	9:11 19:-12 27:10 30:-6 42:-9 88:-13
    w:answer	28:-6 73:9 74:15 88:-13
    w:answers	30:-6 74:5
    w:any	24:8 34:8 78:-5 88:-15
    w:any more	2:5
    w:anything	34:9 44:-6 55:5 72:-6 88:5
    w:appear	18:9 28:-8 74:-5
    w:apply	88:7
    w:architecture	4:12 48:-13 87:11
    w:are	13:5 24:7 55:8 88:7
    w:are loaded	3:10 37:-8 87:5
    w:are off	3:-5 7:-5 13:-10 14:-15 15:-8 16:-10 17:-8 19:-7 25:-5 31:-5 33:-6 34:12 44:-5 87:-9
    w:are open	3:11
    w:are there	7:6 15:7 34:-5 75:6 87:-6 88:-5
    w:arithmetic	88:13
    w:arrange the panes	0:-6 83:8
    w:as	1:5 69:6
    w:as gguf	5:7
    w:as metric	18:-7 27:-10 28:10
    w:as the metric	27:-6 28:7
    w:as the teacher	48:8 54:-7 88:-6
    w:assert that	67:5
    w:at	8:9 18:9
    w:at random	40:12 41:-11 42:-11 43:-14 87:-7
    w:at temperature	9:6
    w:at the end of	20:8
    w:at the moment	3:7 4:-6 34:8 87:-5 88:-7
    w:attend	11:7 15:-5 16:8
    w:attend to	14:-6 17:11 34:-6
    w:attending to	11:9
    w:attention	11:14 12:13 88:13
    w:attention head	11:-6 23:-7 30:-7 32:-8 39:-7 87:-6 88:9
    w:attention heads	4:-6 14:5 40:5 88:6
    w:attention map	11:14 30:-10 32:-10 39:-6 87:-6
    w:attention maps	11:10 23:-8 39:-7
    w:attention of	11:13 30:-7 32:-7
    w:attention output	20:6 87:6
    w:attention pattern	11:12 30:-6 32:-10 39:-6 87:-12 88:-6
    w:attention patterns	11:13 23:-12 39:-11 87:-7 88:-10
    w:attention scores before the softmax	11:-6 20:8 23:-6 39:-5
    w:attribute	25:9
    w:attribution	25:17
    w:attributions	25:11
    w:autocomplete	4:-8 9:11 24:-15 87:5 88:-5
    w:autumn	4:-6 9:-7 88:10
    w:available	3:7 55:-6
    w:average	3:-8 9:-9 19:-9 40:-11 41:-10 42:-10 43:-10 56:-9 57:-9 58:-9 59:-9 76:-8 87:-7 88:11
    w:average output	11:-7 30:8 32:-6 39:-6 88:-11
    w:away	61:-13 63:-15 65:8
    w:back	30:-6 32:8 38:6 88:-9
    w:back on	32:13
    w:back to the original	38:9 54:-8
    w:background job	55:-5 57:9 59:6
    w:background jobs	25:-7 55:11 75:-7
    w:background task	21:-8 77:-5 87:9
    w:background tasks	3:-9 4:-6 7:-13 12:-5 13:-6 15:-7 16:-5 17:-5 18:-9 19:-8 22:-15 24:-8 25:-5 27:-9 31:-9 33:-15 34:-7 36:-5 38:-6 42:-5 43:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 53:-5 55:15 56:-8 57:-9 58:-10 59:-7 60:-13 73:-5 74:-5 75:-5 77:-5 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-5 87:-7 88:-8
    w:backpropagation	19:-5 34:-8 49:-7 87:-5 88:13
    w:bad	49:6 88:-6
    w:bake	34:-5
    w:based on	25:8
    w:basic facts	4:6 8:-6
    w:batch	88:7
    w:be	19:7 49:-7 56:-6 68:10
    w:becomes	8:6
    w:been	20:-8 48:-5 60:15 87:6
    w:before	36:7 37:-7
    w:begin recording	6:-11 68:-11 72:12 87:-6
    w:belong	4:9
    w:benchmark	6:-10 52:13
    w:bert	18:-5 19:-7 88:6
    w:best	88:9
    w:best guesses	14:-5 87:7
    w:bet	19:6 30:-8 87:8
    w:better	54:8 88:10
    w:between	54:7 88:5
    w:bf16	5:6
    w:bigger	6:-5 84:-5 88:9
    w:black and white	3:-8 4:-8 6:-8 7:-9 9:-8 12:-9 13:-8 14:-8 15:-8 16:-8 17:-8 18:-9 19:-7 21:-9 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-8 36:-8 37:-8 38:-7 40:-7 41:-8 42:-7 43:-7 44:-8 45:-8 46:-8 49:-10 50:-7 51:-8 52:-7 53:-7 55:-10 56:-8 57:-8 58:-8 59:-7 60:-9 73:-10 74:-10 75:-9 76:-8 77:-6 78:-8 79:-7 80:-7 81:15 82:-8 83:-8 84:-7 85:-9 86:-9 87:-11 88:-10
    w:block	11:-11 30:13 32:-12 39:-9 87:-7 88:-5
    w:blue	88:9
    w:book	88:10
    w:books	10:7
    w:boss	88:8
    w:bright	3:-7 4:-8 6:-7 7:-7 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-7 36:-7 37:-7 38:-7 40:-7 41:-7 43:-6 44:-7 45:-7 46:-14 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-8 74:-7 75:-6 76:-8 77:-7 78:15 79:-7 80:-7 81:-7 82:-7 83:-7 84:-5 85:-7 86:-7 87:-10 88:-8
    w:bring	11:-11 30:-8 32:9 39:-7 87:-9
    w:bring back what	4:-5 7:-5 9:-5 19:-5 33:-5 37:12 58:-5 86:-5 87:-11 88:-7
    w:bring in	0:12 5:-10 29:-11 47:-10 49:-11 50:-11 51:-11 52:-12 53:-12 69:-10 71:-11 87:-9 88:-9
    w:broken	7:-6 24:9
    w:browser	88:12
    w:build	18:7 19:-9 25:-9
    w:built in	0:11 3:-6 4:-7 7:-6 19:-5 87:-6 88:-6
    w:built-in	0:19 9:-13 19:-13 40:-13 41:-13 42:-13 43:-12 56:-12 57:-12 58:-13 59:-13 62:-7 75:-5 88:-12
    w:bundled	0:6
    w:bus	7:-11 88:11
    w:busy	19:-13 87:-9 88:12
    w:buy	87:-6 88:6
    w:by	14:6
    w:by entropy	3:-11 7:-8 13:12 14:-10 15:-6 16:-6 27:-5 34:-16 60:-8 75:-7 87:-6 88:-6
    w:by how much	14:7
    w:by magnitude	40:-6 42:10 43:-6
    w:by their	14:9
    w:bye	86:19 87:-5 88:-8
    w:calendar	87:-5 88:14
    w:call	68:10 72:6 87:-8 88:-5
    w:can	14:6 15:-5 34:-6
    w:can be closed	1:-14 2:12 87:-7 88:-7
    w:can i	14:15 36:6 76:6 87:-5 88:-5
    w:can we	1:5 67:-5 74:5
    w:can you	36:5 40:-6 43:6
    w:cancel the last	36:9
    w:candidates	7:-5 18:-6 19:9 21:-13 60:-6
    w:carry	61:-12 63:10 65:-8 66:-7 88:-8
    w:carry on	9:-8 56:-10 57:-8 58:8 59:-5
    w:carry on with	9:6 58:8
    w:cats	13:-8 75:-7 88:9
    w:change	6:5 8:10 9:-7
    w:change back	37:6 76:6
    w:change the language	4:-6 7:-5 9:-8 19:-6 24:-5 36:-8 37:-6 38:-7 50:-5 52:-5 53:-7 59:-6 60:-5 73:19 74:-5 75:-7 77:-5 86:-6 87:-6 88:-10
    w:changed	48:-7 88:-5
    w:chat	88:7
    w:check	29:8 49:8 51:-7 67:13
    w:check it	71:6 87:-5
    w:check that	11:-6 24:8 30:-6 32:-6 67:13 88:-7
    w:checkpoint	0:8 29:-5 63:7 69:-5
    w:checkpoint 文 件	0:12 5:-13 29:-10 47:-9 49:-9 50:-9 51:-9 52:-9 53:-9 69:-9 71:-9 87:-6 88:-6
    w:china	88:11
    w:chinese	73:6 74:24
    w:chinses	3:-6 4:-5 6:-6 7:-6 9:-6 12:-5 13:-7 14:-5 15:-5 16:-5 17:-5 18:-8 19:-5 21:-5 22:-5 24:-7 25:-5 27:-6 31:-6 33:-7 34:-6 36:-6 37:-6 38:-7 40:-5 41:-5 42:-5 43:-5 44:-6 45:-6 46:-5 49:-5 50:-5 51:-5 52:-6 53:-6 55:-5 56:-5 57:-5 58:-5 59:-5 60:-5 68:-7 72:-6 73:-11 74:15 75:-7 76:-5 77:-6 78:-6 79:-6 80:-7 81:-6 82:-6 83:-5 84:-6 85:-5 86:-6 87:-8 88:-11
    w:class	88:11
    w:classify	88:9
    w:claude	0:-6 88:10
    w:clean	38:8 88:-8
    w:clean model	38:7 61:-6
    w:clear	38:11 87:-7 88:-6
    w:clear all	4:-5 6:-6 9:-6 12:-6 14:-5 15:-5 16:-5 17:-6 18:-5 19:-5 21:-6 22:-5 24:-5 25:-6 27:-7 28:-6 31:-7 33:16 34:-16 36:-6 37:-6 38:-15 40:-5 41:-5 42:-5 43:-6 44:-9 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-5 56:-6 57:-6 58:-6 59:-6 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-7 82:-6 83:-6 84:-6 85:-6 86:-6 87:-11 88:-8
    w:close	2:15 88:5
    w:cluster	58:-10 88:14
    w:cold	86:-7 88:8
    w:colors	77:10 88:-5
    w:colour	88:9
    w:colour scheme	6:-6 36:-6 77:-6 78:9 87:-6 88:-7
    w:colours	31:-6 34:-6 54:-7 81:12
    w:comes	0:7 4:-7 71:-6 88:-7
    w:comes first	11:-8 30:-7 32:-7 39:-6 67:10
    w:comes next	7:-9 18:10 19:10 30:-9
    w:coming	88:8
    w:command	30:12 39:14 43:-6 76:6
    w:command to	27:-5 30:-11 34:-8 76:12 88:-6
    w:commands	75:11
    w:comment	6:-6 70:10
    w:compact	40:-6 44:13 87:6
    w:compare	54:14 84:14 87:7
    w:comparing	83:-6 84:10 87:-7 88:-10
    w:comparison	84:10 85:-8
    w:complete	9:11 53:-14 87:8
    w:compress	42:-5 46:9
    w:compute	36:-7 49:7 87:6
    w:computer	3:-5 4:-5 6:-6 7:-6 24:-10 33:-5 52:-11 86:-7 87:-9 88:13
    w:connect	88:13
    w:consistent	29:7
    w:context	6:-5 84:-5 88:9
    w:context length	4:10 7:-5 34:-7 50:-5 88:-12
    w:continuation	9:13
    w:continuations	19:15 34:-10
    w:continue	6:-7 9:13 61:-6 63:8
    w:continue with	9:10 88:-7
    w:contribute	13:-18 14:16 16:-6 34:-8 87:-7
    w:convert	45:8 88:8
    w:convolutional	11:-5 23:-5 28:-5 88:7
    w:copy	3:-7 4:-8 7:-10 9:-7 12:-7 13:-10 14:-11 15:15 16:-12 17:-9 18:-7 19:-8 21:-6 22:-7 24:-7 25:-7 26:-7 27:-9 28:-6 31:-9 33:-8 34:-10 36:-8 37:-8 38:-7 40:-9 41:-6 42:-6 43:-6 44:-8 45:-7 46:-7 49:-8 50:-7 51:-7 52:-7 53:-7 55:-10 56:-7 57:-7 58:-6 59:-7 60:-9 73:-7 74:-7 75:-9 76:-8 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-11 88:-10
    w:copy activations	6:-8 9:-6 26:8 70:-5
    w:could be	14:10 49:-10 87:-5 88:-10
    w:could we	0:7
    w:countries	13:-5 88:11
    w:cross entropy	3:-10 4:-11 6:-10 7:-14 9:-11 12:-11 13:-10 14:-10 15:-10 16:-10 17:-10 18:-11 19:-10 21:-12 22:-10 24:-10 25:-10 27:-10 28:-10 31:-10 33:-10 34:-10 36:-11 37:-10 38:-10 40:-9 41:-10 42:-9 43:-10 44:-10 45:-11 46:-10 49:17 50:-9 51:-11 52:-10 53:-10 55:-13 56:-10 57:-10 58:-10 59:-10 60:-11 73:-12 74:-13 75:-12 76:-10 77:-9 78:-11 79:-11 80:-10 81:-16 82:-10 83:-11 84:-10 85:-12 86:-12 87:-17 88:-14
    w:csv	69:12 87:-5
    w:current	1:11 2:-7 88:-7
    w:current model	1:5 4:7
    w:currently	34:5
    w:curtains	86:-14 88:16
    w:curve	66:13
    w:cut	7:9 40:7
    w:cut away	40:12 41:-10 42:-12 43:-7 87:-6 88:-6
    w:cut out	30:9 32:-5
    w:d_model	4:15 34:-5 88:-5
    w:dark	77:25
    w:darker	4:-7 77:11 88:-6
    w:data	10:17
    w:data file	88:-5
    w:data set	0:-13 10:14
    w:data 文 件	0:-13 10:13 47:-10 87:-8
    w:dataset	0:-6 10:9 88:8
    w:deactivate	11:-5 30:6 32:-9
    w:degrees	88:7
    w:delete	61:-6 63:-7 65:11 88:11
    w:depend on	19:-5
    w:dependencies	3:-8 4:-6 6:-7 7:-7 9:-7 12:-6 13:-8 14:-6 15:-7 16:-6 17:-6 18:-7 19:-7 21:-6 22:-6 24:15 25:-7 27:-7 28:-6 31:-14 33:-12 34:-8 36:-7 37:-6 38:-8 40:-6 41:-6 42:-6 43:-5 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-7 53:-6 55:-10 56:-6 57:-6 58:-6 59:-6 60:-8 68:-7 72:-7 73:-6 74:-7 75:-7 76:-6 77:-7 78:-7 79:-6 80:-7 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-9 88:-12
    w:deploy	88:6
    w:details	4:13 77:-8 88:-7
    w:develop	18:6 66:7
    w:diagnose	24:8 77:-7
    w:diagnostics	24:11 87:-7 88:-7
    w:did	34:10
    w:differ from	48:-10 54:11 62:12 76:-10 87:-6
    w:difference	54:6 87:-6
    w:different	48:-6 62:7
    w:dimensions	4:9 14:-6 88:-5
    w:direction	35:10
    w:disable	11:-7 30:9 32:-10 39:-5
    w:disabled	34:14
    w:discard every change	3:-5 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-7 25:-6 27:-5 28:-5 31:-5 33:-8 36:-9 37:-8 38:14 40:-5 41:-5 42:-5 43:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-8 60:-6 73:-6 74:-5 75:-9 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-8 87:-7 88:-10
    w:disk	5:9 9:-9
    w:display	60:11
    w:distill	48:19 75:-6 88:-10
    w:distillation	48:6
    w:distribute	87:5
    w:distribution	4:-5 7:-7 13:-5 18:-5 19:11 22:-6 50:-5 79:-6 87:-10 88:-10
    w:do	11:6 15:5 19:-5
    w:do a	14:-10 87:10
    w:do i have	3:7 4:-10 87:7
    w:do it again	37:8 87:-5
    w:do not	8:-7 36:-6 88:14
    w:do we have	4:-6 19:-6 49:10
    w:do without	14:6 15:-5 34:-6
    w:doctor	24:11
    w:does	18:10 19:6 52:8 76:6
    w:don't	0:-8 30:-7 88:20
    w:door	88:11
    w:double	4:-11 88:12
    w:down	86:7
    w:down to	45:9 46:-8 75:-6 76:-5 87:-8
    w:draw	61:-6 65:-5 66:8
    w:drop	1:-7 2:6 42:-5 43:6 88:-6
    w:dropout	88:10
    w:dropped	14:10 49:-10 87:-5 88:-10
    w:drove	0:-8 7:-7 25:8
    w:duplicate token	13:-5 14:-6 16:-5 17:17 34:-5 37:-8 40:-5 88:-5
    w:each	14:5 19:-9 88:-7
    w:each layer predict	18:12 19:-8 35:-10 87:6
    w:early	59:-5 88:12
    w:edit	36:7
    w:effect	14:9
    w:eggs	87:-6 88:6
    w:else	3:13 4:-9 7:-6 14:-8 15:-5 18:-7 19:-10 24:-6 34:-8 49:-6 55:-5 60:-7 73:-5 76:-5 87:-7 88:-11
    w:email	88:7
    w:embeddings	4:-7 88:17
    w:enable	14:-13 33:8 87:7
    w:end	61:5 63:-6 66:-6 86:7
    w:english	4:-5 6:-6 7:-6 9:-5 12:-5 18:-5 21:-6 25:-5 34:-5 36:-5 45:-5 49:-6 55:-6 60:-5 73:22 74:-7 75:-5 78:-5 81:-8 85:-5 86:-5 87:-8 88:-8
    w:enter	6:11 9:-14
    w:entropies	7:-6 13:12 14:-7 15:-5 16:-9 17:-5 18:-5 21:-6 27:-8 31:-5 34:-5 40:-5 55:-7 60:-6 75:-9 76:-5 87:-7 88:-7
    w:entropy	13:17
    w:environment	24:11
    w:erase	61:-11 63:-5 65:11 66:-7 88:-5
    w:europe	13:-5 88:11
    w:evaluate	49:5 88:8
    w:everest	88:6
    w:every	3:9 33:14 88:-14
    w:every position	21:-14 22:12 87:-6 88:-5
    w:every token	4:-6 7:-9 13:-5 19:-5 21:-9 22:12 33:-5 34:-5 50:-7 55:-5 60:-6 79:-7 87:-9 88:-8
    w:everyone	3:-8 4:-11 6:-9 7:-9 9:-9 11:-17 12:-15 13:-10 14:-7 15:-9 16:-10 17:-10 18:-9 19:-9 21:-9 22:-9 24:-9 25:-9 27:-9 28:-9 31:-9 33:-9 34:-9 36:-9 37:-8 38:-9 40:-9 41:-9 42:-9 43:-9 44:-9 45:-9 46:-9 49:-9 50:-9 51:-9 52:-9 53:-9 55:-9 56:-9 57:-9 58:-9 59:-9 60:-9 73:-9 74:-9 75:-9 76:-8 77:-9 78:-9 79:-9 80:-9 81:-9 82:-9 83:-9 84:-9 85:-9 86:-9 87:-15 88:17
    w:everything	24:7 31:8 33:9 38:6
    w:everything i can type	3:-10 7:-9 13:-10 15:-5 21:-5 34:-15 55:-7 60:-9 75:13 87:-11 88:-8
    w:exactly	6:5
    w:execute	9:-10 71:7 87:6
    w:exit	86:17 88:-6
    w:expect	4:-5 19:12 67:13 88:-12
    w:expensive	7:-11 88:11
    w:experiments	60:9 87:-6
    w:explain	88:7
    w:explain the	30:-11 39:-11 76:10
    w:explain the prediction	3:-10 4:-12 6:-9 7:-11 9:-14 12:-9 13:-9 14:-11 15:-9 16:-9 17:-9 18:-9 19:-11 21:-10 22:-9 24:-11 25:17 27:-10 28:-9 31:-9 33:-9 34:-10 36:-13 37:-12 38:-13 40:-9 41:-9 42:-9 43:-9 44:-9 45:-10 46:-9 49:-10 50:-11 51:-11 52:-11 53:-14 55:-9 56:-9 57:-9 58:-9 59:-12 60:-11 73:-11 74:-9 75:-13 76:-8 77:-10 78:-9 79:-9 80:-9 81:-10 82:-9 83:-9 84:-9 85:-9 86:-12 87:-12 88:-14
    w:export	64:11 69:11
    w:export the model	5:5
    w:f16	5:11
    w:family	4:9
    w:fast	4:-9 52:15 87:-8 88:-9
    w:favourite	88:9
    w:feed	6:10 70:-5
    w:feelings	3:-5 4:-6 15:-8 18:-7 19:-7 38:-5 44:-5 60:-6 87:-6 88:11
    w:file	69:8
    w:files	3:-6 7:-9 14:-6 22:-10 24:-8 27:-7 31:-8 33:-12 38:-8 40:-6 41:-6 42:-5 43:-6 44:-6 55:-8 60:-6 65:-10 87:-10 88:14
    w:find	13:7 15:10 16:5 69:-7
    w:fine-tune	47:9 49:-5 50:-6 51:-5
    w:finetune	0:-9 5:-8 29:-9 47:14 49:-10 50:-10 51:-10 52:-9 53:-9 69:-9 71:-9 88:-7
    w:finish	6:-11 7:-8 9:9 55:-8 56:11 57:-5 58:-10 86:-13 87:-12 88:-7
    w:finished	9:-9 20:-5 56:6 87:7
    w:finished with	2:9 88:-5
    w:fire	0:7
    w:first	9:-10 18:-6 55:-6 56:12 58:-9 86:-6
    w:flow	0:-6 12:8
    w:focused	13:14 14:-12 16:-6 34:-9 87:-7 88:-5
    w:for	11:5 22:6
    w:for a while	55:-8 56:-7 57:11 58:-7 87:-7 88:-6
    w:for good	34:-7 44:9
    w:for later	68:8
    w:for me	87:6
    w:for tensorboard	64:5
    w:for the record	6:-7 70:7
    w:for this	7:-5 24:10 46:7 86:-5 88:-5
    w:for today	3:-7 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-8 33:-7 34:-7 36:-7 37:-7 38:-7 40:-6 41:-7 42:-6 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:14 87:-11 88:-10
    w:for training	83:17 84:-6
    w:format	88:10
    w:free	1:-9 2:7
    w:free up	1:-5 2:8 87:-5
    w:freeze	4:-10 34:-5 57:-11 87:-9 88:13
    w:french	88:7
    w:from	6:-7 26:11
    w:from here	3:-7 4:-7 6:-7 7:-7 9:14 12:-6 13:-7 14:-7 15:-7 16:-6 17:-6 18:-7 19:-7 21:-6 22:-6 24:-7 25:-7 27:-6 28:-6 31:-6 33:-7 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-7 45:-6 46:-6 49:-7 50:-6 51:-6 52:-7 53:-6 55:-7 56:-7 57:-6 58:-7 59:-6 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-7 87:-11 88:-10
    w:from now on	1:10 2:-8 74:7
    w:from scratch	37:-6 38:9 87:7
    w:from the start	71:6
    w:full logits	4:-6 7:-9 13:-5 19:-5 21:-9 22:12 33:-5 34:-5 50:-7 55:-5 60:-6 79:-7 87:-9 88:-8
    w:function	88:6
    w:garden	88:7
    w:generate	9:14 56:-5
    w:german	88:11
    w:get me	3:-6 4:-8 6:-5 7:-7 9:-6 12:-5 13:-6 14:-5 15:-6 16:-6 17:-5 18:-6 19:-8 21:-7 22:-5 24:-7 25:-5 27:-6 28:-7 31:-5 33:-6 34:-6 36:-6 37:-6 38:9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 55:-7 56:-6 57:-5 58:-5 59:-5 60:-7 73:-5 74:-5 75:-9 76:-7 77:-5 78:-5 79:-5 80:-5 81:-5 82:-6 83:-5 84:-5 85:-5 86:12 87:-9 88:-7
    w:get rid of	40:6
    w:get the	69:9
    w:gguf	0:-6 5:13
    w:gguf 格 式	0:-9 5:9 69:-5
    w:give me	0:6 79:8
    w:glue	88:11
    w:go	77:6
    w:go ahead and	9:10 54:-8 87:5
    w:go back	1:10 2:-9 36:-6 87:-7 88:-5
    w:go back one step	3:-6 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-7 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:14 37:-8 38:-9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 76:-5 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-8 87:-9 88:-10
    w:go on with	58:10 61:-12 63:10 65:-9 66:-7
    w:go on writing	3:-8 4:-10 6:-7 7:-8 9:15 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-9 21:-8 22:-7 24:-9 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-10 38:-11 40:-7 41:-7 42:-6 43:-7 44:-7 45:-7 46:-6 49:-8 50:-8 51:-8 52:-9 53:-11 55:-7 56:-7 57:-7 58:-8 59:-10 60:-8 73:-8 74:-7 75:-11 76:-6 77:-8 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-9 88:-12
    w:go over	1:8 2:-6
    w:go through	18:7 27:5 71:7
    w:goes into	3:-10 4:-11 6:-5 7:-7 9:-5 11:-18 14:-9 18:-7 19:-12 20:20 23:-19 25:-6 34:-9 35:-8 36:-5 39:-19 43:-10 49:-6 55:-5 60:-8 75:-17 76:-19 87:-21 88:-21
    w:going into	20:6 88:-6
    w:going on	3:-6 14:-6 34:-7 55:10 87:-6 88:-5
    w:good	49:-5 77:-9 87:-7 88:15
    w:goods	87:-5 88:11
    w:got	3:8 4:7 58:-11 88:-5
    w:gpu	88:15
    w:gradient	25:6
    w:gradient-based	25:8
    w:gradients	25:8
    w:graph	61:-12 63:-11 65:-12 66:12 88:-7
    w:greedily	9:8 53:-9 87:7
    w:greedy decoding	9:6
    w:half precision	5:7
    w:hallucinating	86:-16 88:9
    w:halt	55:-8 56:-7 57:11 58:-7 87:-7 88:-6
    w:happen	13:-7 14:9 34:-8 88:-8
    w:hard	88:10
    w:has	4:5 48:-7 60:7 88:-6
    w:has finished	58:-6
    w:have	15:6 48:5 88:9
    w:have a look at	11:10 30:-6
    w:have i	3:7 14:-11 34:12 58:-11
    w:have i run	3:-5 4:-6 14:-5 19:-6 60:11 88:-6
    w:head	13:14 27:8 30:10 32:8 88:6
    w:heads	13:5 14:12 16:6 34:6 39:6
    w:heads-off	67:10
    w:healthy	24:10 86:-8
    w:heatmap	11:10 30:-9 32:-6
    w:help	75:17 88:-8
    w:help me with	30:-12 71:-7 76:12
    w:help on	30:-15 34:-6 76:11 81:-5
    w:help with	30:-16 33:-6 34:-11 76:11
    w:here	18:-5 39:5 75:5 86:10 88:-7
    w:hey	0:8 5:-6 29:-6 47:-6 49:-6 50:-6 51:-6 52:-5 53:-6 69:-6 71:-6 87:-5
    w:high contrast	7:-5 9:-5 21:-5 24:-5 49:-5 77:-11 78:-11 79:19 80:-5 81:-13 83:-5 87:-10 88:-7
    w:high-contrast	32:-12 79:8
    w:history	47:-6 54:-11 60:14 87:8
    w:history of runs	3:-6 7:-10 15:-5 18:-9 19:-8 21:-7 22:-5 34:-7 55:-7 60:13 61:-6 87:-9
    w:hold on until	55:-6 56:10 57:-5 58:-7 87:-5
    w:hook 点	20:7
    w:how	76:8
    w:how are	3:-8 4:-8 6:-7 7:-8 9:-7 12:-7 13:-7 14:-8 15:-8 16:-7 17:-7 18:-8 19:-9 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-9 36:-7 37:-8 38:-6 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-8 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-10 88:15
    w:how big	25:-7 53:6 88:-5
    w:how can i	4:-6 76:23
    w:how deep	4:8 87:-6 88:-7
    w:how did	63:-7 65:-6
    w:how do i	76:33
    w:how do i use this	3:-5 4:-7 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 19:-7 21:-6 22:-5 24:-6 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-8 37:-7 38:-9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:14 77:-6 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-8 87:-5 88:-10
    w:how do you	30:-17 76:10
    w:how does this work	3:-5 4:-7 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 19:-7 21:-6 22:-5 24:-7 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-9 37:-7 38:-8 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:14 77:-6 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-8 87:-5 88:-9
    w:how fast	1:-6 52:13 88:-9
    w:how high	49:10 87:-7 88:-7
    w:how is	7:8 9:-9 48:-6
    w:how large	4:8 49:6 52:-6 88:-12
    w:how many	4:15 51:7
    w:how many layers	0:-8 87:6
    w:how much	9:-7 52:-6 87:5
    w:how much memory	9:-7 53:11 88:-6
    w:how often	51:5
    w:how to	30:-14 33:-6 34:-11 76:13
    w:how well	19:-6 25:-6 49:7
    w:http	88:7
    w:hub	88:11
    w:human	24:-8 88:9
    w:hungry	88:10
    w:hurts	88:8
    w:i	4:7 14:7 30:-9 34:8 88:15
    w:i didn't mean to do that	36:11 54:-11
    w:i don't need	2:5
    w:i made	6:-5 7:-5 18:-5 33:-7 36:-9 37:-7 38:13 60:-5 76:-5 77:-5 87:-9 88:-7
    w:i need	0:12 5:-10 29:-10 47:-10 49:-10 50:-10 51:-10 52:-10 53:-11 69:-10 71:-10 87:-7 88:-5
    w:i read	4:-9 40:-5 87:-5 88:10
    w:i think	11:-7 30:11 88:-6
    w:i undid	12:-9 37:12
    w:i wanna	0:10 50:-6 51:-5 52:-8 69:-5
    w:i want	37:12 87:5
    w:i want to	72:8
    w:i'd	1:9 2:-5 87:-6
    w:i'd like	77:9 88:-6
    w:i'd like to	0:8
    w:i'm	88:10
    w:i'm done	75:-5 86:16 87:-6 88:-8
    w:i'm done with	2:5
    w:i'm lost	75:10
    w:id	7:7 9:-8 22:-6
    w:if	14:9 34:-5
    w:imitate	48:5 88:-6
    w:importance	14:18 19:-5 87:7
    w:important	13:12 14:-7 30:-10 32:-5 39:-5 87:5
    w:important ones	39:-5 40:11 42:-9 87:-7 88:-5
    w:in	20:5
    w:in chinese	73:-8 74:10 87:-5
    w:in english	73:16 74:-5
    w:in place of	30:8
    w:in the direction of	35:8 88:-7
    w:in this session	3:13 4:-10 7:-11 15:-7 18:-7 19:-8 21:-6 22:-6 24:-6 27:-6 31:-11 33:-15 34:-6 38:-7 44:-6 55:-9 60:-11 87:-5
    w:in turn	13:-5 27:10 30:-9 31:-6 33:-5 34:-9 44:-5 76:-6
    w:increase	88:7
    w:induction	13:-6 14:-12 15:21 33:-6 34:-6 58:-7
    w:induction head	15:9 48:-8 69:-7 87:6
    w:induction heads	15:18 69:-7 78:-6 87:7
    w:info	3:-5 4:19 9:-7 19:-5 36:-8 37:-5 38:-7 53:-7 59:-5 75:-6 86:-6 87:-8 88:-12
    w:initialise	88:12
    w:inject	35:8
    w:input	14:-7 25:7
    w:inspect	47:-5 63:-6 65:-5 82:20 83:-8 84:-10 85:-8
    w:install	88:5
    w:installation	9:-5 24:5 87:8 88:-9
    w:instead of	8:7
    w:int8	45:13 88:-5
    w:into	69:6
    w:invented	88:6
    w:is	4:6 88:11
    w:is done	55:-6 56:10 57:-5 58:-7 87:-5
    w:is my terminal ok	24:11 46:-5 86:-6 87:-7 88:-5
    w:is over	56:10
    w:is useless	11:-7 30:11 88:-6
    w:it	52:10
    w:it 's	86:-7 88:8
    w:it has	0:-8 87:6
    w:its	18:10 32:-5 88:-7
    w:its mean	30:6
    w:japan	87:-5 88:11
    w:job	9:-9 58:10
    w:jobs	7:-6 14:-7 21:-6 34:-6 49:-5 55:25 56:-6 57:-7 58:-9 59:-5 73:-5 74:-5 81:-7 87:-9 88:-7
    w:joke	88:12
    w:jot down	6:-11 18:-10 19:-12 21:-9 25:-9 26:-12 70:11 87:-6 88:-6
    w:json	5:-8 69:8
    w:just	0:10 4:-5 56:5
    w:just undid	37:7 87:7
    w:keep	68:5 72:-5
    w:keep going	3:-7 4:-7 6:-7 7:-7 9:14 12:-6 13:-7 14:-7 15:-7 16:-6 17:-6 18:-7 19:-7 21:-6 22:-6 24:-7 25:-7 27:-6 28:-6 31:-6 33:-7 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-7 45:-6 46:-6 49:-7 50:-6 51:-6 52:-7 53:-6 55:-7 56:-7 57:-6 58:-7 59:-6 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-7 87:-11 88:-10
    w:key vectors	11:-6 20:7 23:-6
    w:key 向 量	11:-9 20:11 23:-8 39:-8
    w:kill	11:-5 30:8 32:-6
    w:kind of model	4:5 88:-6
    w:kitchen	88:8
    w:kl	27:8 28:7
    w:kl divergence	13:-8 14:9
    w:knock out	11:-8 27:10 32:-8 33:-7
    w:knows	48:8 54:-6 88:-8
    w:language	73:8 88:-6
    w:largest value	67:12
    w:last	9:-6 18:9 19:-5 40:-6 41:-6 42:-6 43:-6 56:-6 57:-6 58:-6 59:-6
    w:last change	36:11
    w:last checkpoint	63:5
    w:last finding	5:-5 69:8
    w:last result	5:-5 69:7
    w:last step	36:7 88:-7
    w:last week	3:-6 40:-11 41:-6 42:-6 43:-5 88:12
    w:latest finding	0:-7 5:-8 29:-7 47:-6 49:-6 50:-6 51:-6 52:-5 53:-6 69:10 71:-6 87:-6 88:-6
    w:layer	4:7 18:8 19:-8 28:10 88:5
    w:layers	18:12 19:-7 27:-11 28:12 40:-6 87:-7
    w:layers predict	6:-6 18:8 70:-5
    w:layout	83:17 84:9 85:6 88:-7
    w:lean	35:10
    w:learn from	48:6 51:-7 54:-6 88:-7
    w:learning	88:8
    w:learns from	48:11 54:-11 88:-6
    w:least	40:15 42:-9 43:-9 87:-7
    w:least important	14:11 25:-9
    w:leave	30:-7 70:5 86:12 87:-5 88:9
    w:leaves	9:-5 56:-5 57:-6 58:-5 59:-5 88:8
    w:leaving	18:-7 19:-7 28:6 87:6
    w:left	4:-6 34:-5 44:12 45:-9 46:-6 52:-6 87:-8 88:-9
    w:lens	18:7
    w:less than	67:8
    w:let	32:7 56:5 58:5 68:9
    w:let 's	30:6 86:12
    w:let go of	1:-16 2:10 75:-5 87:-7 88:-8
    w:let it	6:8 18:-6 19:-6 21:-6 25:-5 26:-6 51:-7 70:-7 88:-5
    w:let it write	3:-8 4:-10 6:-7 7:-8 9:16 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-7 33:-7 34:-8 36:-11 37:-9 38:-11 40:-7 41:-6 42:-6 43:-7 44:-7 45:-7 46:-6 49:-7 50:-8 51:-8 52:-9 53:-11 55:-7 56:-7 57:-6 58:-8 59:-9 60:-8 73:-8 74:-7 75:-11 76:-6 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-10 88:-13
    w:let me	11:8 71:5
    w:let me have	1:9 75:-5 76:-5 88:-8
    w:let me out	86:11 87:-7 88:-8
    w:let me see	21:8 54:5
    w:lift	3:-9 6:-5 7:-5 9:-5 12:-5 13:-7 15:-7 17:-5 18:-5 21:-5 22:-5 24:-10 25:-5 27:-9 28:-5 30:-20 31:-15 33:16 34:-16 38:-7 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 55:-6 56:-5 57:-5 58:-5 59:-5 60:-6 68:-7 72:-7 73:-5 74:-6 75:-7 76:-15 77:-5 78:-6 79:-5 80:-7 81:-5 82:-5 83:-5 84:-5 85:-5 86:-6 87:-10 88:-10
    w:light	43:-7 77:-7 78:21 88:-6
    w:lights	88:8
    w:lights up	11:-14 20:-8 23:15 39:-14 75:-7 76:-7 87:-13 88:-12
    w:like	4:-8 88:16
    w:likeliest	19:6
    w:likeliest token	6:-6 19:-6 67:10 70:-5
    w:likely	19:11
    w:linear	88:7
    w:list	3:6 34:8
    w:list of commands	3:-6 4:-7 6:-7 7:-8 9:-7 12:-8 13:-6 14:-7 15:-7 16:-7 17:-7 18:-6 19:-6 21:-9 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-7 36:-7 37:-7 38:-7 40:-6 41:-7 42:-5 43:-6 44:-7 45:-8 46:-7 49:-9 50:-6 51:-7 52:-7 53:-6 55:-9 56:-7 57:-7 58:-7 59:-7 60:-7 73:-9 74:-9 75:15 76:-7 77:-6 78:-8 79:-8 80:-7 81:-12 82:-7 83:-7 84:-6 85:-8 86:-8 87:-10 88:-10
    w:list of runs	7:-9 18:-5 21:-5 60:11 87:-7 88:-7
    w:live	88:11
    w:llama	88:9
    w:load	0:15 10:10
    w:load up	0:10 5:-5 52:-5
    w:loaded	0:6 3:11 87:6
    w:loaded 了	0:-7 3:14 4:-15 7:-9 14:-7 15:-5 16:-5 19:-6 25:-5 34:-13 38:-7 44:-7 49:-10 51:-5 52:-7 55:-5 60:-5 76:-6 87:-6 88:-12
    w:logit	20:-6 28:7
    w:logit lens	18:26 75:-7 76:8
    w:logits	21:25 22:19
    w:long	0:-6 3:-7 4:-8 6:-9 7:-14 9:-8 12:-6 13:-8 14:-7 15:-7 16:-7 17:-7 18:-9 19:-11 22:-6 24:-7 25:-6 27:-6 28:-6 31:-6 33:-7 34:-8 36:-9 37:-6 38:-7 40:-6 41:-6 42:-6 43:-6 44:-7 45:-7 46:-7 49:-7 50:-9 51:-10 52:15 53:-12 55:-6 56:-6 57:-6 58:-8 59:-6 60:-7 73:-7 74:-7 75:-6 76:-12 77:-7 78:-7 79:-7 80:-6 81:-6 82:-7 83:-7 84:-7 85:-6 86:-6 87:-10 88:-9
    w:look	11:9 32:-5 39:-5
    w:look at	16:10 23:12 87:-6
    w:look for	17:9 37:-9
    w:looking at	3:-10 4:16 6:-7 7:-9 9:-8 11:-6 12:-10 13:-8 14:-11 15:-8 16:-8 17:-8 18:-10 19:-12 20:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-13 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-9 50:-7 51:-7 52:-6 53:-7 55:-8 56:-7 57:-7 58:-7 59:-7 60:-10 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-11 88:-15
    w:looks at	11:10
    w:lora	9:-6 88:11
    w:loss	49:27 66:6 88:-10
    w:lost	13:-8 14:-6 27:-6 75:-11 88:12
    w:lower than	49:-5 67:11 87:-7 88:-11
    w:lunch	60:-6 86:-8 88:15
    w:machine	33:-5 88:12
    w:made	7:5
    w:magnitude	40:-5 42:6
    w:make	30:7 72:8
    w:make a note	6:-5 70:6
    w:make it	42:-7 46:10 75:-5 78:10 87:-9 88:-7
    w:make up	4:-7 9:-11 14:-6 18:12 28:-9 34:-6 51:-6 52:-8 53:-6 87:-7 88:-5
    w:mandates	24:-5 27:-6 28:-5 30:-16 31:-7 34:-10 55:-5 56:-9 76:-9 87:-9 88:14
    w:mask	30:27 34:11 76:18
    w:mask 掉	11:-8 30:12 32:-10 39:-7
    w:maskd	3:-12 7:-10 13:-11 14:-12 15:-6 16:-9 17:-7 21:-5 27:-8 31:-11 34:14 40:-8 55:-6 60:-9 75:-8 76:-7 87:-14 88:-9
    w:masked	30:-8 34:8 44:10
    w:masks	33:15 34:6 38:-6
    w:massage	4:-6 7:-6 13:-11 14:-7 16:-5 19:-5 22:-6 27:-7 30:-5 50:-5 60:-5 68:-5 72:-6 76:-8 79:-8 87:-8 88:13
    w:match	5:-8 29:6 51:-5 52:-8 53:-6
    w:matter	14:9 27:-10 33:-5 87:12
    w:matter most	14:13 34:-5
    w:mattered	14:-8 25:7
    w:matters	14:7
    w:max	12:7
    w:maximum	12:8
    w:me	75:7 88:16
    w:mean	0:9 30:8
    w:mean ablation	14:6 67:-7
    w:mean ablation 处 理	11:-9 30:11 32:-11 39:-9 87:-8 88:-12
    w:mean-ablate	11:-6 30:10 32:-6
    w:measure	68:-5 87:7 88:5
    w:measured	13:-8 14:9
    w:measured with	14:5
    w:memorize	6:-7 68:10 72:-9 87:-9
    w:memory	1:-7 2:8 53:13 87:-5 88:-5
    w:memory footprint	3:-7 4:-9 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-6 18:-7 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-6 33:-7 34:-7 36:-10 37:-9 38:-10 40:-7 41:-6 42:-6 43:-7 44:-7 45:-7 46:-6 49:-7 50:-8 51:-8 52:-7 53:15 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 73:-8 74:-7 75:-10 76:-6 77:-7 78:-7 79:-7 80:-6 81:-7 82:-6 83:-6 84:-6 85:-6 86:-9 87:-11 88:-11
    w:memory usage	3:-7 4:-9 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-6 18:-7 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-6 33:-7 34:-7 36:-10 37:-9 38:-10 40:-6 41:-6 42:-6 43:-7 44:-7 45:-7 46:-6 49:-7 50:-8 51:-8 52:-7 53:15 55:-7 56:-6 57:-6 58:-7 59:-9 60:-8 73:-8 74:-7 75:-10 76:-6 77:-7 78:-7 79:-7 80:-6 81:-7 82:-6 83:-6 84:-6 85:-6 86:-9 87:-11 88:-11
    w:merge	48:-7 76:-6 87:-12 88:10
    w:middle	20:5
    w:milk	87:-6 88:6
    w:mind	9:-8 18:11 28:-6 52:-6 68:5 72:-5 87:-8
    w:mistral	88:9
    w:mlp	3:-8 11:-10 20:8 23:9 39:-9 88:-13
    w:mlp neurons	11:-5 23:8
    w:mlp output	11:-6 20:5 23:-6
    w:mlp 的 输 出	11:-9 20:10 23:-8 39:-10 88:-5
    w:mlp 神 经 元	11:-7 23:8 39:-7 87:-6 88:-5
    w:mlp 里	23:6
    w:mmlu	52:-13 87:-5 88:10
    w:mode	77:9 78:5 79:6
    w:model	0:12 4:6 5:7
    w:models	1:11 3:26 4:-5 54:13
    w:monday	72:11 85:-5 87:-7 88:-7
    w:mono	21:-5 49:-5 77:-8 78:-7 79:-9 81:12 87:-6 88:-5
    w:more	9:6 88:7
    w:more contrast	3:-10 4:-10 6:-8 7:-12 9:-9 12:-8 13:-11 14:-8 15:-9 16:-9 17:-8 18:-9 19:-11 21:-9 22:-12 24:-9 25:-9 27:-8 28:-8 31:-8 33:-9 34:-10 36:-9 37:-9 38:-9 40:-8 41:-8 42:-8 43:-9 44:-8 45:-9 46:-8 49:-9 50:-11 51:-9 52:-9 53:-9 55:-10 56:-9 57:-9 58:-9 59:-9 60:-10 73:-8 74:-8 75:-9 76:-8 77:-6 78:-7 79:16 80:-8 81:-7 82:-9 83:-8 84:-9 85:-9 86:-8 87:-14 88:-12
    w:most	13:12 16:-6 34:-10 87:-7
    w:most active	23:7
    w:most important	13:-7 14:13 88:-7
    w:most likely	19:7 87:9
    w:most likely token	6:-5 67:8
    w:most probable	19:8 34:-9 87:6
    w:mount	88:6
    w:move	88:8
    w:much	3:-5 4:-5 7:-6 9:-5 13:-6 14:7 15:-5 16:-6 17:-5 18:-5 19:-6 21:-5 24:-5 25:-5 27:-5 31:-5 33:-5 34:-7 36:-5 37:-5 38:-6 40:-5 44:-5 49:-12 52:-5 55:-5 59:-5 60:-5 73:-5 75:-5 76:-5 77:-5 86:-5 87:-9 88:15
    w:mum	88:12
    w:music	88:8
    w:must be	67:6
    w:mute	11:-5 30:9 32:-7
    w:my	7:10 24:7 88:12
    w:my colleague	40:-11 41:-8 42:-8 43:-6 88:8
    w:names	3:10 87:-5
    w:nearest	88:9
    w:need	9:-6 53:5
    w:network	0:-6 4:5 88:-6
    w:neurons	23:20 40:-7 41:9
    w:never	30:-7 31:-5 34:-7 76:-8 87:-5 88:11
    w:never mind	36:7
    w:new	30:-7 32:-6 88:6
    w:news	0:-9 3:-5 4:-6 6:-9 7:-6 9:-5 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-5 22:-5 24:-5 25:-5 27:-5 28:-5 31:-5 33:-6 34:-5 36:-5 37:-5 38:-5 40:-5 41:-5 44:-5 45:-5 46:-5 55:-5 56:-5 57:-5 59:-5 60:-5 73:-5 74:-5 75:-7 76:-5 77:-6 78:-6 79:-5 80:-5 81:-5 82:-5 83:-5 84:-6 85:-5 86:-5 87:-10 88:13
    w:next	19:13 88:6
    w:next to	48:-12 54:13 87:-8
    w:next to each other	54:8
    w:next token	19:15 21:6
    w:next tokens	19:13
    w:next word	19:8 47:-8
    w:next-token	4:-5 7:-7 13:-5 18:-5 19:11 22:-6 50:-5 79:-6 87:-10 88:-10
    w:night	77:-9 85:-5 87:-5 88:15
    w:no	88:10
    w:no ,	36:10 37:-6 88:-5
    w:no colors	3:-8 4:-9 6:-8 7:-9 9:-8 12:-9 13:-8 14:-8 15:-8 16:-8 17:-8 18:-9 19:-7 21:-9 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-8 36:-8 37:-7 38:-7 40:-7 41:-8 42:-7 43:-7 44:-8 45:-8 46:-8 49:-10 50:-7 51:-8 52:-7 53:-7 55:-10 56:-8 57:-8 58:-8 59:-7 60:-9 73:-10 74:-10 75:-9 76:-7 77:-6 78:-7 79:-7 80:-7 81:15 82:-7 83:-8 84:-7 85:-9 86:-9 87:-11 88:-10
    w:no longer need	61:-8 63:-11 65:6 88:-16
    w:no need to	0:-11 49:-15 87:-8 88:14
    w:nobody	68:-6 70:-6 87:-6 88:9
    w:norm	25:-6 88:8
    w:not	6:-5 67:11 83:-8 86:-6 87:-7
    w:note	48:-6 70:14 87:5
    w:note down	6:-6 26:-5 70:8
    w:note that	6:-12 18:-11 19:-12 21:-11 25:-11 26:-12 70:13 87:-6 88:-7
    w:notes	6:-10 26:-5 70:13
    w:nothing	13:-8 14:14 15:-14 16:-7 17:-6 34:-8 87:-5 88:-15
    w:now	1:8 2:-6 6:13 26:-5 49:5 68:7 70:-6
    w:nucleus	9:9 75:-5 76:-6 87:-8 88:-7
    w:nudge	35:7
    w:number of heads	4:-11 88:12
    w:number of layers	3:-6 4:15 6:-6 7:-7 9:-11 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-8 21:-7 22:-6 24:-8 25:-6 27:-6 28:-6 31:-6 33:-6 34:-8 36:-11 37:-9 38:-10 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-7 50:-7 51:-7 52:-8 53:-11 55:-6 56:-6 57:-6 58:-6 59:-9 60:-7 73:-7 74:-6 75:-10 76:-5 77:-6 78:-6 79:-6 80:-6 81:-7 82:-6 83:-6 84:-6 85:-6 86:-10 87:-10 88:-14
    w:numbers	69:13
    w:numbers against	29:10
    w:off	27:10 30:9 31:7 81:5
    w:off right now	3:-7 4:-12 7:-11 9:-6 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-7 19:-10 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-9 34:14 36:-6 37:-6 38:-6 40:-5 41:-6 42:-6 43:-6 44:-8 45:-6 46:-6 49:-10 50:-8 51:-6 52:-6 53:-6 55:-6 56:-6 57:-6 58:-6 59:-6 60:-7 73:-6 74:-6 75:-5 76:-7 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-9 88:-12
    w:offline	11:-8 30:11 32:-11 39:-6 87:-6 88:-12
    w:ok	9:-6 87:7 88:5
    w:on	47:5 88:9
    w:on again	30:-7 32:15 33:5
    w:on hold	56:-5 57:10 58:-7
    w:on par	29:5
    w:once for every	13:-5 24:-6 27:10
    w:once more	71:7
    w:one at a time	27:15 34:-8 87:-6
    w:one by one	27:13 31:-7 33:-9 49:-5
    w:ones	3:9 19:-9 37:-7 87:9
    w:only	3:-7 4:-7 6:-7 7:-7 9:-8 12:-7 13:-9 14:-7 15:-7 16:-7 17:-7 18:-8 19:-7 21:-7 22:-7 24:-9 25:-7 27:-7 28:-7 31:-7 33:-8 34:-7 36:-7 37:-7 38:-8 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-6 57:-7 58:-7 59:-7 60:-7 68:-7 72:-7 73:-7 74:-8 75:-9 76:-7 77:-6 78:-7 79:-6 80:17 81:-6 82:-7 83:-7 84:-7 85:-7 86:-7 87:-10 88:-14
    w:onnx	45:-11 88:9
    w:oops	3:-6 4:-8 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-5 19:-7 21:-6 24:-7 25:-5 27:-5 31:-5 34:-5 36:14 37:-8 38:-9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 76:-5 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-8 87:-9 88:-10
    w:oops , undo	3:-6 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-7 25:-6 27:-5 28:-5 31:-5 33:-5 34:-5 36:14 37:-8 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-8 60:-6 73:-6 74:-5 75:-9 76:-5 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-8 87:-9 88:-10
    w:open	0:9 3:6 88:8
    w:open up	0:11 5:-10 29:-8 47:-8 49:-9 50:-9 51:-9 52:-9 53:-9 69:-8 71:-8
    w:opened	87:-5 88:8
    w:operating	88:11
    w:optimizer	88:6
    w:or	48:-6 54:9
    w:order	88:8
    w:original state	38:10
    w:other	19:-6 28:10 42:-11 43:-14 76:-5 87:-8 88:-12
    w:out	13:6 19:-5 20:8 23:-5 28:5
    w:out of	1:-7 2:7 11:-5 30:7 32:-6 38:-7 53:-7 75:-5 86:13 87:-7 88:-5
    w:output	21:6
    w:output before the softmax	7:-5 21:11 22:-5 55:-5 57:-12 87:5
    w:over	6:-5 88:8
    w:overfits	59:-10 88:12
    w:overview	3:-7 4:-5 7:-7 13:18 14:-10 16:-5 27:-7 34:-8 40:-5 55:-5 87:-8 88:-9
    w:page	88:11
    w:paint	42:-5 43:-9 88:12
    w:panes	83:-6 84:10 87:-7 88:-10
    w:paper	4:-5 30:-5 32:-5 39:-6 88:11
    w:parameters	4:6 26:-6
    w:params	4:8 87:-6
    w:parity	29:16
    w:part	25:7
    w:part ways	48:-7 54:8 87:-6 88:-8
    w:parts	44:6
    w:patch	6:-5 26:12
    w:patch activations	6:-10 26:17 88:-5
    w:patch in	6:-7 18:-6 19:-6 21:-6 25:-6 26:8 70:-7
    w:patch 进 来	26:6 70:-6
    w:patching	6:-6 18:-5 19:-6 21:-5 25:-6 26:7 70:-6
    w:pattern	11:11 30:-9 32:-10 87:-5
    w:pause	57:14 87:8
    w:paused	9:-7 58:8
    w:pay	88:10
    w:pay attention	88:11
    w:pays attention	11:5
    w:people	88:12
    w:per	3:-7 4:15 6:-5 7:-8 9:-5 12:-5 13:-10 14:-10 15:-8 16:-9 17:-8 18:-15 21:-5 22:-5 24:-6 27:-7 28:-14 31:-8 33:-8 34:-10 36:-6 37:-5 38:-6 40:-8 43:-6 44:-7 45:-5 46:-5 49:-6 50:-6 51:-9 52:-6 53:-5 55:-6 56:-5 57:-6 58:-5 59:-6 60:-7 73:-5 74:-5 75:-5 76:-5 77:-5 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-6 87:-11 88:-11
    w:per-token	6:-8 7:10 49:-10 87:-5
    w:permanent	44:7 88:-12
    w:permanently	11:-11 30:-12 32:-12 39:15 43:-27 44:-12 75:-6 76:-8 87:-11 88:-8
    w:perplexed	3:-6 4:-10 7:-8 9:-5 13:-6 14:-6 15:-5 18:-6 24:-6 34:-7 36:-5 44:-5 50:14 51:-9 52:-15 53:-5 55:-5 60:-5 76:-8 87:-9 88:-13
    w:perplexity	50:23 87:6
    w:phones	9:-6 19:-5 40:-6 41:-5 42:-6 43:-6 56:-5 57:-5 58:-5 59:-5 88:9
    w:physically	34:-5 44:9
    w:physically remove	34:-8 44:10
    w:physically smaller	44:6
    w:pick	1:12 2:-12 88:-8
    w:pictures	13:-8 75:-7 88:9
    w:pieces	7:8 9:-9
    w:pizza	88:8
    w:play	71:10 88:5
    w:play back	0:-6 5:-7 29:-6 47:-5 49:-7 50:-7 51:-7 52:-7 53:-7 69:-7 71:9
    w:please	81:7
    w:plot	66:12
    w:plus	75:-8 76:-9 87:-9 88:11
    w:plus or minus	67:6
    w:poem	4:-6 9:-7 88:10
    w:ppl	40:-11 50:16 87:6
    w:prediction	19:-7 25:20
    w:predictions	18:7 28:-5 87:-6
    w:predictions layer by layer	3:-9 4:-7 7:-13 9:-6 12:-6 13:-7 14:-5 15:-7 16:-6 17:-6 18:14 19:-9 20:-6 21:-9 22:-7 24:-6 25:-5 27:-6 28:-6 31:-5 34:-10 36:-6 37:-6 38:-6 40:-6 41:-5 42:-5 43:-5 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-10 56:-5 57:-5 58:-5 59:-5 60:-13 61:-8 73:-6 74:-6 75:-5 76:-6 77:-6 78:-6 79:-6 80:-5 81:-6 82:-6 83:-5 84:-6 85:-6 86:-6 87:-7
    w:previous token	13:-5 16:16 77:-7
    w:previous-token	4:-5 7:-6 13:-12 14:-8 15:-5 16:13 17:-7 18:-6 21:-6 27:-6 31:-8 33:-5 34:-6 40:-7 44:-5 55:-9 60:-6 75:-14 76:-5 87:-10
    w:prices	9:-6 19:-5 40:-6 41:-5 42:-6 43:-6 56:-5 57:-5 58:-5 59:-5 88:9
    w:print	21:8 25:-7
    w:printer	88:11
    w:probe	88:7
    w:problems	15:-5 24:13 33:-6 34:-6 87:-7 88:-11
    w:produce	9:10 87:-7 88:-6
    w:production	88:6
    w:program	0:6 86:13 88:-6
    w:prompt	6:8 7:19 87:5
    w:prompt 里	6:-6 18:-5 21:-5 25:-5 26:8 70:-6
    w:prune	11:-5 30:-11 32:-8 39:10 43:17
    w:prune 掉	40:11 41:-9 42:-12 43:-10 87:-6
    w:pruned	40:-11 41:-8 42:-8 43:-6 88:8
    w:pruning	4:-5 39:5 43:-6 44:5
    w:pull in	0:10 5:-8 47:-6 49:-6 50:-5 51:-5 52:-6 53:-5 71:-6 88:-5
    w:pull up	11:8 30:-7 32:-5
    w:push	35:8
    w:put	8:9 20:6 37:7 87:-8 88:-8
    w:put in	6:9 18:-6 19:-6 21:-6 25:-6 26:-12 70:-8
    w:python	88:12
    w:pytorch	88:10
    w:q	7:-6 11:-16 18:-6 20:15 23:-13 35:-6 39:-15 60:-6 75:-9 76:-8 87:-13 88:-13
    w:q4_0	3:-5 4:-6 24:-7 46:10 86:-5
    w:q4_0 格 式	0:-6 3:-13 4:-11 6:-6 38:-7 44:-9 45:-7 46:12 73:-6 74:-6 78:-7 80:-5 82:-5 87:-8 88:-6
    w:q8_0	45:11
    w:q8_0 格 式	45:8
    w:quantise	45:6
    w:quantization	42:-6 45:6 46:11 87:-6
    w:quantize	45:18
    w:quarter	19:-5 42:7 88:-6
    w:quarters	42:5 43:-5
    w:queries	20:5
    w:query vectors	88:7
    w:query 向 量	11:-9 20:6 23:-7 28:-9 39:-6
    w:quit	5:-10 86:15
    w:qwertyuiop	4:-6 9:-8 13:-5 19:-5 24:-6 36:-8 37:-5 38:-9 52:-5 53:-7 59:-5 72:-6 75:-9 86:-6 88:15
    w:ram	4:-8 25:-6 53:9
    w:ramble on	9:5
    w:random	19:-5 42:7 88:-6
    w:random seed	9:8
    w:randomly	40:-8 41:6 42:-9 43:-7
    w:rank	14:8 19:-6 88:7
    w:rate	52:-5 88:11
    w:rather	1:9 2:-5 87:-6
    w:raw logits	18:-5 19:-9 21:17
    w:re-enable	11:-10 24:-5 30:-11 32:13 33:8 87:-7 88:-5
    w:reach	49:-5 67:11 87:-7 88:-11
    w:read	0:7 6:6 70:-6 88:10
    w:read in	0:10 5:-11 29:-6 47:-6 49:-6 50:-6 51:-6 52:-6 53:-6 69:-5 71:-6
    w:really remove	27:-5 34:-14 44:12 87:-6 88:-5
    w:reapply	3:-6 4:-6 6:-6 7:-7 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-7 34:-6 36:-6 37:14 38:-6 40:-5 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 56:-6 57:-6 58:-7 59:-6 60:-6 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-10 88:-9
    w:reboot	24:-16 88:13
    w:recommend	88:9
    w:record	72:10
    w:record my steps	6:-8 68:-6 72:9
    w:record of	63:-8 65:9 66:-7
    w:record this	6:-9 68:-12 72:13 87:-7
    w:record what follows	6:-10 68:-10 72:10 87:-7
    w:recorded	60:9 87:-6
    w:recording	72:9
    w:redo	37:18
    w:redo it	3:-8 4:-10 6:-7 7:-9 9:-12 12:-7 13:-8 14:-7 15:-7 16:-7 17:-7 18:-8 19:-10 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-8 34:-8 36:-11 37:16 38:-11 40:-6 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-9 51:-8 52:-9 53:-12 55:-7 56:-7 57:-7 58:-8 59:-10 60:-9 73:-8 74:-7 75:-11 76:-6 77:-8 78:-7 79:-7 80:-7 81:-8 82:-7 83:-7 84:-7 85:-7 86:-11 87:-10 88:-12
    w:reference	5:-7 29:8 52:-6
    w:reference file	29:10 49:-6
    w:register	10:5
    w:release	1:-13 2:12 87:-8 88:-7
    w:relu	88:6
    w:rely on	11:-10 14:8 87:8
    w:rely on most	3:-5 4:-5 14:9 19:-8 87:-6 88:-6
    w:remark	6:-8 70:11 88:-7
    w:remember	68:15 72:-6
    w:remind	88:12
    w:remove	14:-5 39:9 41:7
    w:removed	13:-5 24:-6 27:10
    w:reorder	4:-15 13:-6 14:-8 27:-5 87:-7 88:12
    w:repeated tokens	3:-5 4:-6 7:-5 11:-6 12:-5 13:-8 14:-8 15:-7 16:-8 17:12 19:-7 25:-5 34:-8 87:-8 88:-5
    w:replace	88:7
    w:replay	0:-9 71:24 76:12 87:6
    w:rerun	71:9
    w:reset	38:16 87:5
    w:residual	20:9
    w:residual stream	11:-8 20:15 23:-7 87:-7 88:5
    w:responsible	19:-5 25:8 88:-5
    w:restore	11:-8 12:-7 30:-10 32:9 38:5 39:-6 88:-5
    w:result	5:-12 87:8
    w:results	69:15 88:-7
    w:resume	58:13 61:-6 63:13 68:-5 72:-6
    w:revert	33:-9 36:-9 38:14
    w:revert the last	36:12 37:-6 87:-5 88:-5
    w:reward	83:-8 88:11
    w:right	19:-5 51:13 52:-5 87:-5
    w:right now	55:6 72:-7
    w:roll out	11:-6 12:10 32:-6 88:-5
    w:rolled out	11:-6 12:11 87:-6 88:-11
    w:rollout	12:26
    w:ropes	0:-6 3:-10 4:-10 6:-8 7:-11 9:-10 12:-9 13:-18 14:-8 15:-9 16:-17 17:-8 18:-12 19:-10 21:-12 22:-9 24:-12 25:-9 27:-8 28:-9 31:-8 33:-10 34:-10 36:-9 37:-9 38:-11 40:-8 41:-9 42:-8 43:-8 44:-9 45:-9 46:-9 49:-9 50:-9 51:-9 52:-9 53:-9 55:-17 56:-8 57:-8 58:-9 59:-9 60:-13 68:-10 72:-10 73:-9 74:-10 75:18 76:-10 77:-9 78:-10 79:-9 80:-11 81:-9 82:-9 83:-8 84:-9 85:-9 86:-9 87:-18 88:-14
    w:roses	88:7
    w:rotate	88:7
    w:ruler	49:-6 87:-9 88:11
    w:run	24:7 61:7 63:6 64:5 72:-5
    w:run the model on	6:14 18:-10 19:-10 21:-9 25:-9 26:-10 70:-12
    w:run through	0:-6 47:-7 71:7 87:10 88:-8
    w:running	55:16 72:-6
    w:runs	60:16
    w:safely	3:-7 4:-7 7:-5 14:13 18:-6 19:-8 25:-5 31:-8 34:-8 36:-6 49:-5 60:-6 76:-8 87:-9 88:-8
    w:sample	1:-5 9:9
    w:sampling	9:9 75:-5 76:-6 87:-8 88:-7
    w:save	0:-8 5:13 10:-5 69:6
    w:save it	0:-7 29:-6 51:-5 52:-5 69:-8 71:-5 87:7 88:10
    w:save to	0:-6 5:10 29:-8 47:-6 49:-5 50:-5 51:-5 52:-5 53:-5 69:-7 71:-5
    w:save 到	0:-12 5:13 29:-10 47:-6 49:-5 50:-6 51:-6 52:-7 53:-6 69:-7 71:-6
    w:save 成	0:-9 5:12
    w:saved runs	33:-5 54:-7 60:9
    w:say	8:5 25:11 87:-6 88:-7
    w:saying	70:7
    w:score	13:-6 15:10 33:-8
    w:scores	15:7 19:-11 21:11 58:-8
    w:scratch that	3:-6 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-7 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:14 37:-8 38:-9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 76:-5 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-8 87:-9 88:-9
    w:screen	16:-5 87:5
    w:script	71:10 72:10 85:12 88:-6
    w:scripting	3:-6 4:-6 6:-5 7:-6 9:-6 12:-5 13:-6 14:-5 15:-6 16:-6 17:-5 18:-6 19:-6 21:-6 22:-5 24:-5 25:-5 27:-5 28:-5 31:-5 33:-5 34:-6 36:-5 37:-5 38:-5 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 53:-5 55:-6 56:-5 57:-5 58:-5 59:-5 60:-6 73:-5 74:-5 75:-6 76:-6 77:-5 78:-5 79:-5 80:-5 81:-5 82:-7 83:-8 84:-15 85:13 86:-6 87:-8 88:-7
    w:see	11:12 30:7 76:7 88:-8
    w:seed	9:8 58:-6
    w:select	1:8 2:-8
    w:self check	24:8 88:-6
    w:self test	24:9 88:-6
    w:send	49:-11 68:-6 87:-9 88:16
    w:sentence	6:5 9:8
    w:sentencepiece	7:-9 88:8
    w:sentiment	88:9
    w:set	84:5
    w:setup	15:-5 24:13 33:-6 34:-6 87:-7 88:-11
    w:sgd	88:12
    w:share	39:-7 42:-6 75:-5 76:-5 87:-5 88:10
    w:she	3:-6 88:9
    w:ships	0:12 3:-7 4:-5 7:-6 19:-7 22:-5 24:-9 38:-7 44:-5 79:-6 86:-10 87:-6 88:-9
    w:shop	24:-10 38:-5 87:-5 88:12
    w:should	67:8
    w:shouldn't	38:-12 52:-5 88:10
    w:show	7:8 18:6 20:7 30:-6 60:8 61:10 88:-7
    w:show me	75:9 87:13
    w:showed	5:-9 69:9 88:-5
    w:shrink	44:14 45:-8 87:-5 88:-13
    w:shut	1:-7 2:7
    w:side by side	62:5
    w:silence	11:-12 30:13 32:-14 39:-7 87:-7 88:-6
    w:sixteen colours	3:-7 4:-7 6:-7 7:-7 9:-8 12:-7 13:-9 14:-7 15:-7 16:-7 17:-7 18:-8 19:-7 21:-7 22:-7 24:-9 25:-7 27:-7 28:-7 31:-7 33:-8 34:-7 36:-7 37:-7 38:-8 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-6 57:-7 58:-7 59:-7 60:-7 68:-7 72:-7 73:-7 74:-8 75:-9 76:-7 77:-6 78:-7 79:-6 80:17 81:-6 82:-7 83:-7 84:-7 85:-7 86:-7 87:-10 88:-14
    w:size	4:6 88:10
    w:slate	38:8 88:-8
    w:slow	3:-5 4:-5 6:-6 7:-6 24:-10 33:-5 52:-11 86:-7 87:-9 88:13
    w:smallest	42:10 45:-6 75:-8 76:-9 87:-9 88:-9
    w:so far	48:-7 60:13 88:-6
    w:softmax	88:13
    w:softmax 之 前 的 注 意 力 分 数	11:-9 20:10 23:-8 39:-8
    w:some	9:7 56:-6 87:7
    w:something	24:7 30:9 76:5
    w:source	26:6 87:-6
    w:space	88:7
    w:speak	67:-6 73:8 74:9
    w:speech	88:7
    w:speed	52:18 72:-5 87:8 88:-8
    w:split	7:8
    w:spread	13:8 88:-5
    w:stand	18:-5 19:-7 88:6
    w:start	38:5 49:-5 68:18 87:-7
    w:start over	0:-5 3:-6 4:-6 38:10 44:-5 87:-5 88:-7
    w:start recording	72:15 88:-7
    w:start with	0:16 9:-14 19:-13 40:-15 41:-15 42:-15 43:-16 56:-15 57:-14 58:-14 59:-15 67:-7 75:-9 76:-10 87:-18 88:-13
    w:state	88:7
    w:station	88:9
    w:steer toward	35:7
    w:steering	18:-6 35:14 76:6 88:-10
    w:stop	30:7 32:-5 86:17 88:-14
    w:stop the job	3:-9 4:-10 6:-8 7:-9 9:-12 12:-8 13:-8 14:-8 15:-8 16:-8 17:-8 18:-8 19:-10 21:-9 22:-7 24:-9 25:-8 27:-8 28:-7 31:-8 33:-8 34:-9 36:-12 37:-10 38:-10 40:-8 41:-7 42:-7 43:-8 44:-8 45:-8 46:-7 49:-8 50:-9 51:-9 52:-10 53:-12 55:-5 56:-7 57:-6 58:-7 59:16 60:-9 73:-9 74:-8 75:-12 76:-7 77:-9 78:-8 79:-8 80:-8 81:-8 82:-8 83:-7 84:-8 85:-8 86:-10 87:-11 88:-11
    w:stop the training	4:-5 9:-6 36:-7 53:-5 59:13 75:-5 86:-5
    w:store	5:5 68:9
    w:stored	32:-7
    w:strength	35:12 87:-7 88:-9
    w:strip	44:5
    w:strip out	34:-7 44:9
    w:strongest	23:6
    w:study	72:12
    w:sum	68:6 87:-6
    w:summarise	4:-8 88:9
    w:summarize	3:-7 4:13 19:-5 38:-7 44:-8 76:-5 87:-7 88:-13
    w:summary	0:-12 4:7 6:-7 87:12
    w:suppress	11:-11 30:13 32:-13
    w:suspend	55:-6 57:10 59:-10 87:-5 88:-5
    w:swap	8:8 30:6 39:-9 87:-16 88:11
    w:swap in	6:-7 18:-6 19:-7 21:-6 25:-6 26:9 70:-7
    w:sweep	14:-7 27:18 28:12
    w:switch	1:13 3:-5 30:6
    w:switch off	14:10 30:6 31:8 32:-6
    w:switch off without hurting it	14:10
    w:switch on	0:10 52:-8 88:-8
    w:switch the language	73:-10 74:11 87:-7 88:-7
    w:switch to	2:-7 73:11
    w:switched off	3:-7 19:-5 31:-5 33:-5 34:11 49:-6 87:-6 88:-7
    w:switching	27:10 30:-10 31:-7 34:-10
    w:system	88:11
    w:t-sne	88:11
    w:table	9:-5 88:8
    w:tabs	88:12
    w:tails	13:-5 14:-6 27:-5 34:-5 87:-11 88:12
    w:take	1:-7 6:8 7:-7 18:-5 19:-5 30:6 52:9 70:-8 87:-6 88:-6
    w:take a note	6:-11 18:-11 19:-12 21:-8 25:-10 26:-12 70:11 87:-6 88:-7
    w:take back	36:9
    w:take it back	36:11 54:-11
    w:take that back	3:-6 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 22:-5 24:-7 25:-6 27:-5 28:-5 31:-5 33:-5 34:-5 36:14 37:-8 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-8 60:-6 73:-6 74:-5 75:-9 76:-5 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-8 87:-9 88:-10
    w:take up	61:-6 63:9 65:-7 66:-6
    w:takes	1:-5 2:8 87:-5
    w:talk	25:-6 74:6
    w:talk to me	73:12 87:-6 88:-6
    w:tall	88:6
    w:task	3:-6 9:-11 41:-5 56:-6 57:-7 59:-6 87:7
    w:tasks	55:12
    w:teach	0:-9 5:-9 47:7 49:-6 51:-6 52:-5 87:6
    w:teach it	88:13
    w:teacher	48:18 75:-15 76:-15 87:-15 88:-16
    w:teaches	54:-9 87:5
    w:tell me	87:7
    w:temperature	88:6
    w:tensorboard	49:-11 68:-6 87:-8 88:11
    w:terminate	57:-6 59:9
    w:test	29:7
    w:test each	27:10 30:-10 31:-7 34:-10
    w:text	6:8 7:5 9:11 70:-6
    w:than	88:11
    w:thank you	3:-8 4:-8 6:-8 7:-8 9:-8 12:-8 13:-8 14:-11 15:-8 16:-7 17:-7 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-8 36:-8 37:-8 38:-8 40:-7 41:-8 42:-8 43:-8 44:-8 45:-8 46:-8 49:-7 50:-8 51:-8 52:-8 53:-8 55:-8 56:-8 57:-8 58:-8 59:-8 60:-8 73:-8 74:-8 75:-8 76:-8 77:-8 78:-8 79:-8 80:-8 81:-8 82:-8 83:-8 84:-8 85:-8 86:-8 87:-10 88:15
    w:that	0:10 15:6 25:6 36:7 37:7
    w:that 's	3:11 13:-6 24:-7 31:-5 33:-8 34:-9 60:-5 87:-7
    w:that 's it	3:-7 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-8 33:-7 34:-7 36:-7 37:-7 38:-7 40:-6 41:-7 42:-6 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:14 87:-11 88:-10
    w:that are off	14:-7 27:-6 33:-7 34:8 44:8 87:-5 88:-7
    w:that head	30:-7 31:-5 34:-7 76:-8 87:-5 88:11
    w:that is masked	3:-5 24:-9 31:-8 32:-5 33:12 38:-5 86:-6 87:-7
    w:that matter least	87:5
    w:the	88:5
    w:the change that was undone	3:-6 4:-6 6:-6 7:-7 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-7 34:-6 36:-6 37:14 38:-6 40:-5 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 56:-6 57:-6 58:-7 59:-6 60:-6 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-10 88:-9
    w:the input	25:6
    w:the job	9:-6 55:-10 56:11 57:9 58:12
    w:the logit	14:6 27:5 87:-6
    w:the logits	6:-7 18:-7 21:18 70:-5
    w:the loss	49:18 68:8 87:7
    w:the memory	2:7 52:-20 87:13
    w:the model predict next	3:-5 14:-6 18:-11 19:10 20:-5 76:-5
    w:the next	9:-6 87:7
    w:the previous token	3:-7 4:-8 6:-6 7:-7 11:-6 12:-5 13:-10 14:-10 15:-8 16:13 17:-9 18:-6 19:-7 25:-5 27:-6 34:-10 55:-5 60:-6 87:-11
    w:the prompt	6:8 7:7
    w:the session	71:12
    w:the table	69:5 88:10
    w:the top	19:-6 87:9
    w:the top token	6:-9 67:11 70:-6
    w:their	13:5 33:-5
    w:them	6:-6 18:-5 19:-5 21:-5 25:-5 26:8 87:-7
    w:theme	43:-5 77:9
    w:then	87:24
    w:theory	88:13
    w:there	24:15 31:-9 33:-7 42:-5 43:-9 55:-6 87:-6 88:-9
    w:there 's	0:7
    w:they	88:7
    w:thing	4:9 88:-7
    w:thing i did	36:8
    w:think would come	18:-7 19:8 21:-8 25:-5
    w:this	4:11 9:6
    w:this table	69:10
    w:through	0:-6 12:5
    w:through all layers	11:-6 12:11 87:-6 88:-11
    w:through the whole network	12:5
    w:throw	61:-13 63:-15 65:8
    w:throw away	38:9 87:-6 88:-5
    w:tie	36:-16 87:-5 88:14
    w:time	3:-8 4:-13 7:-5 9:-5 14:-6 18:-5 19:-7 34:-7 49:-7 50:-10 51:-8 52:10 60:-5 87:-12 88:13
    w:time to go	86:11 87:-6 88:-6
    w:times	75:-6 76:-7 87:-8 88:8
    w:to	88:8
    w:to be	67:6
    w:to me	74:6 88:9
    w:to play with	0:11 3:-6 4:-7 7:-6 19:-5 87:-6 88:-6
    w:to the	43:-5 82:6 88:11
    w:today	44:-10 88:9
    w:token	7:12 8:9 52:9
    w:token before	9:-9 15:-9 16:9 18:9 19:-8 40:-9 41:-9 42:-9 43:-9 56:-9 57:-9 58:-9 59:-9 76:-6 87:-8 88:-11
    w:token ids	7:11 60:-5
    w:token table	3:-6 4:-7 7:14 9:-5 12:-5 13:-8 15:-6 16:-6 17:-5 18:-6 19:-9 21:-6 22:-9 24:-6 25:-6 27:-5 28:-6 31:-5 33:-5 34:-9 36:-5 37:-6 38:-6 40:-5 41:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-9 51:-5 52:-6 53:-5 55:-7 56:-5 57:-5 58:-5 59:-5 60:-8 73:-5 74:-5 75:-6 77:-5 78:-5 79:-10 80:-5 81:-6 82:-6 83:-5 84:-6 85:-5 87:-12 88:-10
    w:tokenised	7:10 9:-10 87:-5
    w:tokenization	3:-5 6:-5 7:22 18:-6 19:-5 21:-6 34:-7 49:-5 55:-6 60:-7 73:-5 74:-5 81:-8 86:-5 87:-10 88:-6
    w:tokenizer	7:7 18:-7 88:7
    w:tokens	7:24 87:6
    w:tokens per second	3:-6 4:-9 6:-6 7:-7 9:-10 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-5 24:-7 25:-6 27:-6 28:-5 31:-5 33:-6 34:-6 36:-10 37:-8 38:-10 40:-6 41:-5 42:-5 43:-6 44:-6 45:-6 46:-5 49:-7 50:-7 51:-8 52:20 53:-10 55:-6 56:-6 57:-6 58:-6 59:-8 60:-7 73:-7 74:-6 75:-9 76:-6 77:-6 78:-6 79:-6 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-9 87:-12 88:-13
    w:top	19:7
    w:top predictions	0:-15 4:-5 9:-7 19:13 36:-7 37:-5 38:-6 50:-5 51:-5 52:-5 53:-7 59:-5 75:-6 86:-6 87:10 88:-7
    w:top-k	9:5
    w:top-p	9:9 75:-5 76:-6 87:-8 88:-7
    w:top1	67:5
    w:towards	35:9
    w:toy	0:7 4:-7 71:-6 88:-7
    w:train	83:7 88:10
    w:train it	47:19 87:-6 88:-8
    w:trained	48:-8 88:10
    w:training	57:5 58:12 83:7
    w:transfer	48:8 54:-6 88:-8
    w:transformer	88:11
    w:transformers	88:10
    w:translate	88:8
    w:try	6:-5 18:-7 19:-7 26:6 28:5 87:5
    w:try each	13:-5 27:10 30:-9 31:-6 33:-5 34:-9 44:-5 76:-6
    w:try the text	6:16 18:-14 19:-14 21:-13 25:-15 26:-14 70:-16 87:-8 88:-7
    w:turn	31:7 32:7 81:6
    w:turn off	30:10 31:7
    w:turn on recording	6:-6 68:-11 72:8 87:-6
    w:turned off	3:-7 13:-5 14:6 34:8 87:-6
    w:type	6:6 18:-5 25:-8 70:-5
    w:unchanged	0:-5 3:-6 4:-6 38:10 44:-5 87:-5 88:-7
    w:under	87:6
    w:undo	36:16 49:-11 87:7 88:9
    w:undo all changes	3:-5 4:-8 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-7 25:-5 27:-5 28:-5 33:-8 36:-9 37:-8 38:14 40:-5 41:-5 43:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 77:-6 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 86:-8 87:-7 88:-9
    w:undo all the changes	6:-5 7:-5 18:-5 33:-7 36:-9 37:-7 38:13 60:-5 76:-5 77:-5 87:-9 88:-7
    w:undo it	36:9 87:-5
    w:undo that	34:-7 36:14 37:-8 47:-8 68:-8 87:13
    w:undo the mask	11:-6 30:-7 32:5 60:-7 87:8 88:-5
    w:undo the undo	3:-8 4:-10 6:-7 7:-9 9:-12 12:-7 13:-8 14:-7 15:-7 16:-7 17:-7 18:-8 19:-10 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-8 34:-8 36:-11 37:16 38:-11 40:-6 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-9 51:-8 52:-9 53:-12 55:-7 56:-7 57:-7 58:-8 59:-10 60:-9 73:-9 74:-7 75:-11 76:-6 77:-8 78:-7 79:-7 80:-7 81:-8 82:-7 83:-7 84:-7 85:-7 86:-11 87:-10 88:-13
    w:undone	37:7
    w:undone change	37:11
    w:unfreeze	88:10
    w:unimportant	13:-5 14:-13 39:15 40:-9 76:5 87:-6
    w:unload	1:-12 2:15
    w:unmask	11:-8 30:-10 32:10 33:15
    w:unmodified	38:8 42:-6 45:-6
    w:unmodified model back	38:11 86:-12 87:-7 88:-7
    w:unnormalized	19:-11 21:12 22:-7 87:-11 88:-7
    w:up	0:6 19:-8 25:-7 84:9
    w:up again	44:-5 57:-7 58:11 83:-9 88:-6
    w:update	88:11
    w:upload	88:6
    w:use	42:-5 88:5
    w:useful	40:10 43:-11
    w:useless	14:10 32:-6
    w:using	12:5 28:5
    w:value	67:14 68:12
    w:value 向 量	11:-6 23:-5 39:-6
    w:values	29:7 49:-6
    w:values at	20:6
    w:vector	35:7 88:-7
    w:vectors	7:-6 11:-16 18:-6 20:15 23:-13 35:-6 39:-15 60:-6 75:-9 76:-8 87:-13 88:-13
    w:verify	0:-6 5:-9 29:7 49:-6 50:-5 51:-5 52:-5 53:-5
    w:versus	48:-14 54:14 88:-6
    w:very	3:-8 4:-8 6:-8 7:-8 9:-8 12:-8 13:-8 14:-11 15:-8 16:-7 17:-7 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-8 36:-8 37:-8 38:-8 40:-7 41:-8 42:-8 43:-8 44:-8 45:-8 46:-8 49:-7 50:-8 51:-8 52:-8 53:-8 55:-8 56:-8 57:-8 58:-8 59:-8 60:-8 73:-8 74:-8 75:-8 76:-8 77:-8 78:-8 79:-8 80:-8 81:-8 82:-8 83:-8 84:-8 85:-8 86:-8 87:-10 88:15
    w:video	72:-16 88:11
    w:view	11:5 23:-7 83:-6 84:8 85:12 87:-9 88:-7
    w:vitrine	86:12 88:-9
    w:vocabulary	3:-5 4:-14 6:-13 8:-7 12:-5 13:-6 14:-6 15:-6 16:-6 17:-5 18:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-5 34:-12 36:-12 37:-7 38:-7 40:-6 41:-5 43:-5 44:-6 45:-6 46:-6 49:-6 50:-5 51:-5 52:-5 53:-6 55:-6 56:-5 57:-6 58:-6 59:-5 60:-6 73:-6 74:-6 75:-5 76:-6 77:-16 78:-10 79:-5 80:-6 81:-6 82:-6 83:-6 84:-8 85:-6 86:-6 87:-14 88:15
    w:vocabulary size	4:12 7:-5 34:-7 50:-5 88:-11
    w:vs	48:-13 54:13 62:11 87:-5 88:-6
    w:wait for	9:-5 56:7
    w:wait until	9:-9 56:12
    w:wall	42:-5 43:-9 88:12
    w:wandb	88:13
    w:want to	2:-6 88:6
    w:was	7:6 36:5 61:9 63:-14 65:-10 66:-7 88:6
    w:was a mistake	36:10
    w:way	11:-6 30:8 32:-7 36:8 37:-6 39:-6 87:-5 88:-8
    w:we	29:8 44:-6
    w:we'll	6:9 18:-8 19:-8 21:-8 25:-8 26:-7 70:-6 87:-5 88:-11
    w:weakest	40:13 41:-7 42:-6 43:-6
    w:weather	4:-9 7:-5 34:-7 50:-5 88:14
    w:week	19:-13 87:-9 88:12
    w:weights	42:9 45:6
    w:were	23:-5 30:-5 39:-6 87:-5 88:7
    w:whales	5:-5 88:10
    w:what	3:5 4:5 19:5 20:12
    w:what 's	4:9 34:9 49:5
    w:what are	4:5 14:8
    w:what can i do	4:-6 6:-5 19:-8 24:-6 75:12 76:-7 86:-11 87:-6 88:-5
    w:what comes next	3:-7 4:-9 6:-6 7:-8 9:-11 11:-5 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:17 21:-7 22:-7 24:-8 25:-7 27:-7 28:-7 30:-7 31:-7 33:-7 34:-7 36:-11 37:-9 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-8 51:-8 52:-8 53:-10 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 72:-9 73:-8 74:-7 75:-10 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-6 84:-7 85:-9 86:-10 88:-12
    w:what did i change	0:-11 3:-6 4:-8 6:-6 7:-6 9:-9 12:-5 13:-6 14:-6 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 22:-5 24:-7 25:-6 27:-6 28:-5 31:-5 33:-5 34:17 36:-10 37:-10 38:-9 40:-5 41:-5 42:-5 43:-6 44:-6 45:-6 46:-5 49:-6 50:-7 51:-7 52:-7 53:-9 55:-6 56:-5 57:-5 58:-5 59:-8 60:-6 73:-7 74:-6 75:-8 76:-5 77:-7 78:-6 79:-5 80:-5 81:-6 82:-5 83:-5 84:-6 85:-5 86:-8 88:-11
    w:what every layer thinks	18:12 19:-16 28:-5 87:-10
    w:what follows	6:-8 18:-6 19:9 21:-5 25:-6 26:-6 62:-6 70:-8 87:6
    w:what is	34:6 49:8 88:5
    w:what made	25:12 36:-6 37:-5 52:-7 87:-7 88:-8
    w:what now	3:-5 4:-7 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 19:-7 21:-6 22:-5 24:-7 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-8 37:-7 38:-9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:13 77:-6 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-8 87:-5 88:-9
    w:what was paused	15:-12 58:9 87:7
    w:what we just saw	69:11
    w:when	18:9 28:-8 74:-5
    w:where	11:6
    w:where it was interrupted	58:-8 63:8 65:-5 66:-6
    w:which	14:7 19:5 34:6
    w:who	88:6
    w:why	19:-5 25:7 67:-5
    w:wich	13:-9 14:11 87:-7 88:-8
    w:wide is	3:-9 4:8 87:6
    w:wider	6:-6 18:-7 20:-6 44:-7 72:-8 77:-6 88:12
    w:wiki	0:-5 10:8 69:-5 88:-6
    w:will	19:10 87:-6 88:-6
    w:window	6:-5 84:-5 87:-5 88:16
    w:wipe	38:-8 61:-13 63:-14 65:13 66:-9 87:-5
    w:with	24:5 29:5
    w:with it	0:7 4:-7 27:9 71:-6 88:-8
    w:with strength	88:-5
    w:with their ids	7:8
    w:within	23:-6 67:6
    w:without	11:-10 14:8 30:11 32:-9 49:-10 88:-19
    w:without harm	14:7
    w:won't	44:-10 88:9
    w:word	7:-8 14:-5 19:11 25:-5 87:-5 88:-6
    w:words	14:-6 25:6
    w:work	11:-5 18:-6 30:-6 32:7 35:11 39:8 76:10 87:-8 88:-10
    w:work on	0:6 1:8 2:-6 24:7 52:-7 88:-6
    w:working	30:11 32:-6 33:8 72:-5 88:-11
    w:works	15:-7 24:8 33:-8 88:-6
    w:would	9:6 14:8 34:-6 88:-7
    w:would follow	3:-6 7:-11 14:-7 16:-5 18:-5 19:11 25:-8 34:-7 87:-8
    w:would you	0:8 19:6 30:-8 87:5
    w:write	5:6 9:9
    w:write down	6:-6 70:7 87:5
    w:yesterday	11:-11 30:-9 32:-11 34:-9 39:-9 87:-11 88:14
    w:yet	88:5
    w:you	5:-6 38:-7 69:5 88:22
    w:your	30:-6 74:5
    w:zero out	11:-6 30:9 32:-6
    w:zeros	24:-6 31:-7 88:12
    w:、	30:9 88:-7
    w:一 下	44:8 51:-5
    w:一 个	27:9 40:-7 54:-6 68:8 87:-5 88:12
    w:一 共	7:10 52:-10 60:7
    w:一 共 有	4:-10 7:14 87:-6
    w:一 切	24:7 25:-10
    w:一 层 一 层	18:7 19:-12 25:-7 27:-12 28:7
    w:一 次	52:-5 71:10
    w:一 段	9:9 88:-7
    w:一 点	34:-6 78:7 88:7
    w:一 直 等 到	56:9 83:-6 88:-5
    w:一 致 性 检 查	0:-5 29:8
    w:一 览	3:-8 13:-5 34:-5 55:11 56:-6 57:-7 58:-8 59:-6 87:-5
    w:一 起	88:9
    w:一 遍	27:9 71:6
    w:上	47:6 88:7
    w:上 一 个 token	16:7 61:-7 87:5
    w:上 一 个 结 果	69:7
    w:上 一 次	11:-6 36:10 38:-7
    w:上 一 步	36:13
    w:上 一 步 操 作	36:10 37:-5 87:-8 88:-6
    w:上 下 文	88:10
    w:上 下 文 长 度	4:8 63:-5 65:-11 72:-7 87:9 88:-5
    w:上 次 的 检 查 点	61:-5 63:8 65:-6 66:-6
    w:下	86:9
    w:下 一 个 token	18:-7 19:16 87:6
    w:下 一 个 词	0:-6 19:12 30:-8 40:-7 87:15
    w:下 面	7:-7 18:-9 19:12 25:-6 87:-8
    w:不 会 用	75:11 87:-5 88:-7
    w:不 同	60:-8 62:10 75:-7 76:-8 87:-9 88:-8
    w:不 影 响	14:9
    w:不 是	3:-6 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-6 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-5 28:-5 31:-5 33:-5 34:-5 36:-9 37:-8 38:-8 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-5 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-8 60:-6 73:-6 74:-5 75:-9 77:-5 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-9 87:-5 88:14
    w:不 玩 了	3:-7 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-8 33:-7 34:-7 36:-7 37:-7 38:-7 40:-6 41:-7 42:-6 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:14 87:-11 88:-10
    w:不 用	0:-10 71:-12 87:-7 88:21
    w:不 用 了	1:-7 14:-6 27:-6 28:-5 30:-8 31:-8 33:-5 34:-7 38:-5 74:-5 75:-5 76:-7 86:15 88:-9
    w:不 算	36:10
    w:不 要	2:7 34:-5 38:-11 86:-12 88:11
    w:不 要 了	11:-10 30:10 32:-10 38:7 39:-7 67:-7 87:5
    w:不 要 那 些 屏 蔽 的 部 分	44:7
    w:不 要 颜 色	3:-11 4:-12 6:-10 7:-11 9:-14 12:-10 13:-11 14:-10 15:-10 16:-10 17:-10 18:-10 19:-13 21:-11 22:-10 24:-12 25:-10 27:-11 28:-10 31:-10 33:-10 34:-11 36:-13 37:-13 38:-13 40:-10 41:-10 42:-10 43:-10 44:-10 45:-10 46:-10 49:-10 50:-12 51:-12 52:-12 53:-14 55:-10 56:-10 57:-10 58:-10 59:-13 60:-11 73:-11 74:-10 75:-14 76:-9 77:-9 78:-9 79:-8 80:-10 81:18 82:-10 83:-10 84:-10 85:-10 86:-12 87:-11 88:-13
    w:不 超 过	9:-7 19:-7 40:-7 41:-8 42:-8 43:-8 50:-8 56:-7 57:-7 58:-8 59:-8 67:11 87:-6 88:-5
    w:不 需 要	2:6
    w:与	29:9
    w:与 记 下 的	67:11 87:-8
    w:丢 弃 所 有 更 改	3:-5 4:-8 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-6 25:-5 27:-5 33:-8 36:-9 37:-8 38:14 40:-5 43:-5 45:-6 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 77:-6 78:-5 79:-5 81:-5 86:-8 87:-7 88:-10
    w:两 个 模 型	54:15 84:-6 88:12
    w:个 token	25:7
    w:个 头	4:-11 14:13 18:-5 30:-8 31:-10 34:-6 86:-11 87:-11 88:-7
    w:中	3:-5 13:14 14:-14 15:-7 16:-12 17:-9 18:-5 21:-6 24:-6 25:-6 27:-6 31:-6 33:-6 34:-11 38:-5 40:-5 55:-6 75:-5 80:-5 87:-7 88:-9
    w:中 文	2:-9 74:23
    w:中 断 任 务	8:-11 9:-6 36:-7 53:-5 59:14 75:-5 87:6 88:-6
    w:中 止	55:-12 56:-6 57:-7 58:-8 59:13
    w:中 间	87:6
    w:为	72:7
    w:为 什 么	8:-7 88:7
    w:为 指 标	7:-7
    w:主	88:10
    w:主 题	23:-5 30:-6 77:6 79:10 80:5 81:9
    w:之 前	3:-5 6:-5 7:-5 22:-5 25:-5 31:-5 33:-6 36:-9 37:-7 38:-6 60:12 76:-5 87:-7 88:-6
    w:之 前 的 运 行	3:-8 60:12 87:-6 88:-6
    w:之 后	38:-7 49:-8 87:8
    w:之 后 的	11:-13 19:-6 20:20 23:-11 39:-11 87:-10 88:-8
    w:之 后 的 步 骤	3:-8 68:-6
    w:乐	88:10
    w:书	88:11
    w:买	88:11
    w:了	2:7 25:6 86:5 88:7
    w:事	88:9
    w:交	87:-6 88:7
    w:京	88:9
    w:亮	34:-7 78:14 88:-10
    w:人	88:12
    w:什 么	4:-11 19:8 20:-7 25:-6 28:-5 34:8 76:5
    w:什 么 命 令	3:-18 4:-19 6:-11 7:-11 9:-10 12:-11 13:-11 14:-11 15:-11 16:-11 17:-11 18:-11 19:-11 21:-10 22:-11 24:-11 25:-10 27:-11 28:-10 31:-11 33:-11 34:-11 36:-10 37:-11 38:-10 40:-11 41:-11 42:-11 43:-11 44:-11 45:-10 46:-10 49:-10 50:-10 51:-10 52:-10 53:-11 55:-11 56:-11 57:-11 58:-11 59:-11 60:-11 73:-11 74:-10 75:18 76:-15 77:-10 78:-11 79:-11 80:-11 81:-11 82:-11 83:-11 84:-11 85:-11 86:-10 87:-13 88:-13
    w:什 么 模 型	3:14 4:-12 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-6 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-5 50:-5 51:-5 52:-5 53:-5 55:-6 56:-6 57:-6 58:-6 59:-6 60:-6 73:-6 74:-6 75:-13 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-8 88:-8
    w:今	88:7
    w:介 绍 一 下	3:-7 4:14 40:-10 43:-5 88:-6
    w:从	25:8 34:-7 44:6
    w:从 内 存 里	1:-9 2:9
    w:从 内 存 里 卸 掉	1:-6 2:8 88:-6
    w:从 哪 儿 来	3:-5 4:11 88:-10
    w:从 头	24:-7 87:9
    w:从 头 来 过	38:6 85:-9 87:6
    w:从 现 在 起	6:-10 68:-12 72:12 87:-7
    w:他 们	42:-9 47:-11 48:-6 87:-7 88:11
    w:代	88:10
    w:以	72:8 88:-6
    w:件	9:-7 88:10
    w:任 务	55:19 56:6 57:9 58:7 59:8
    w:份	9:-8 88:6
    w:优 化	88:11
    w:会	8:-7 88:7
    w:会 话	71:8
    w:传	88:12
    w:估	88:8
    w:低	88:11
    w:体 检	24:11 25:-9 87:-6 88:-5
    w:何	9:-7 19:-5 25:10 88:-7
    w:作	30:7 62:8
    w:作 为	6:9
    w:你	88:18
    w:你 会 做 什 么	15:-7 75:11 87:-7 88:-6
    w:依 据	18:-6 19:-15 25:10
    w:依 赖	3:-15 4:-12 13:-13 14:15 15:-6 16:-13 17:-11 19:-10 25:-16 27:-9 31:-8 33:-7 34:-10 38:-7 40:-8 44:-8 46:-5 51:-5 55:-5 76:-6 87:-12
    w:保 存	5:14 60:-9 88:10
    w:保 存 为	0:-5 5:5
    w:保 存 了	88:8
    w:保 存 了 哪 些 运 行	3:-7 4:-8 6:-6 7:-10 13:-5 14:-5 18:-7 19:-5 21:-6 24:-10 27:-6 34:-9 49:-7 50:-5 52:-6 55:-7 60:13 87:-8 88:-9
    w:保 存 到	29:-5 69:-6 87:8
    w:保 存 成	0:-11 5:13 29:-12 47:-10 49:-10 50:-10 51:-10 52:-10 53:-10 69:-10 71:-10 87:-5
    w:信 息	0:-8 7:-8 87:9
    w:修 改	36:6 38:-7 59:-6
    w:倍	88:12
    w:候 选 token	3:-6 19:16 34:-9 60:-6 87:-6
    w:值	68:12
    w:做	25:6 87:5
    w:做 steering	35:10 87:-5 88:-9
    w:做 一 次	12:12 87:-6 88:-6
    w:做 个	24:13 25:8 86:-5 87:-5 88:-7
    w:做 完	55:-11 56:11 57:-6 58:-6 87:-6
    w:做 蒸 馏	9:-6 36:-6 38:-5 48:19 53:-5 88:-8
    w:做 过 哪 些 训 练	34:-8 60:11 75:-6 87:-6 88:-9
    w:停 掉	30:5 55:-8 59:9
    w:停 止 任 务	3:-9 4:-10 6:-8 7:-9 9:-11 12:-8 13:-8 14:-8 15:-8 16:-8 17:-8 18:-8 19:-10 21:-9 22:-7 24:-9 25:-8 27:-8 28:-7 31:-7 33:-8 34:-9 36:-11 37:-10 38:-10 40:-8 41:-7 42:-7 43:-8 44:-8 45:-8 46:-7 49:-8 50:-9 51:-9 52:-10 53:-12 55:-5 56:-7 57:-6 58:-6 59:16 60:-9 73:-9 74:-8 75:-11 76:-6 77:-8 78:-8 79:-8 80:-8 81:-8 82:-8 83:-7 84:-8 85:-8 86:-10 87:-11 88:-12
    w:停 用	11:-9 30:11 32:-13 39:-5 87:-9
    w:健 康 检 查	24:8 86:-5
    w:元	88:9
    w:先	0:8 57:7
    w:先 不	86:-18 87:-6 88:14
    w:先 不 要	5:-14 9:-6 45:-5 60:-14 76:-6 86:-5 87:-8 88:13
    w:先 停 一 下	3:-6 4:-6 6:-6 9:-5 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-5 19:-6 21:-5 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-5 34:-6 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-16 56:-7 57:15 58:-8 59:-10 60:-5 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-5 84:-6 85:-5 86:-6 87:-10 88:-9
    w:先 停 一 会 儿	7:-5 34:-5 47:-13 56:-7 57:13 58:-5 59:-6 60:-5 76:-5 83:-16 87:-9 88:-9
    w:先 别	30:-13 36:-10 87:-5 88:18
    w:先 到 这 里	76:-5 86:12 87:-11 88:-10
    w:先 等	55:-11 56:11 57:-6 58:-6 87:-6
    w:先 记 下 来	0:-6 49:-5 68:7 72:-7
    w:入	88:6
    w:全	37:-6 38:10 87:-5 88:6
    w:全 部	31:7 33:-10 34:-5
    w:全 部 位 置	36:-8 87:5
    w:全 部 信 息	61:7 63:-5 65:-5 66:-5
    w:全 部 撤 掉	59:-8
    w:全 部 记 录	61:10 63:-9 65:-9 66:-10 87:-5
    w:全 部 还 原	3:-5 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 22:-5 24:-7 25:-6 27:-5 28:-5 31:-5 33:-8 36:-10 37:-8 38:14 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-8 60:-6 73:-6 74:-5 75:-9 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 85:-5 86:-8 87:-7 88:-10
    w:关	13:-6 14:-7 30:15 31:-9 33:-7 34:-16 87:-6 88:-5
    w:关 一 下	30:6
    w:关 上	88:8
    w:关 了	2:5 34:10
    w:关 了 吧	11:-6 14:-5 27:-6 30:7 31:-8 32:-6 33:-5 34:-6 76:-6 86:18 87:-11 88:-9
    w:关 掉	30:6 31:10 87:6
    w:关 掉 了	11:-6 30:-7 32:-6 39:-6 88:7
    w:关 掉 吧	1:-10 2:9 87:-5 88:-5
    w:关 掉 的	34:7 36:-9 87:7
    w:关 注	11:7 13:-7 14:-11 16:-10 17:11 30:-5 32:-7 34:-9 87:-7
    w:关 注 前 一 个 token	3:-6 13:-11 14:-13 15:-7 16:14 17:-10 18:-5 19:-5 25:-6 27:-6 31:-6 33:-6 34:-8 55:-7 87:-9
    w:关 着 的	13:-5 14:-5 33:-5 34:11 60:-7 87:-6 88:-5
    w:关 闭	2:11 87:8
    w:关 闭 的 头 数	67:6 88:-6
    w:内 存	11:-12 52:-14 53:16 87:11
    w:内 存 用 了 多 少	3:-7 4:-9 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-7 33:-7 34:-8 36:-10 37:-9 38:-10 40:-7 41:-7 42:-6 43:-7 44:-7 45:-7 46:-6 49:-7 50:-8 51:-8 52:-7 53:15 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 73:-8 74:-7 75:-10 76:-6 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-9 87:-11 88:-11
    w:内 存 里	3:9 87:-6
    w:内 置	0:13 1:-9 3:-9 4:-7 38:-6 74:-5 78:-5 88:-6
    w:内 置 的	0:10 33:-6 44:-13 87:-8
    w:再	87:33
    w:再 做 回 来	3:-6 37:9
    w:再 写	9:6
    w:再 打 开	0:-5 48:-8 87:21
    w:再 执 行	52:-5 71:10
    w:再 测 一 次	87:5
    w:再 看	30:-11 87:11
    w:再 看 看	87:5 88:-6
    w:再 见	4:-5 9:-6 36:-6 38:-6 53:-5 60:-5 75:-5 86:17 87:-6 88:-9
    w:写	9:9 70:13 88:-10
    w:写 一 句	6:-6 18:-8 19:-6 70:8
    w:写 一 段	9:15
    w:写 下 去	9:13 36:-5 38:-5 40:-10 88:-6
    w:写 个 备 注	6:-10 18:-7 19:-7 21:-7 25:-7 26:-8 70:11
    w:写 到	5:5 69:6
    w:写 进	26:-5 70:7
    w:写 进 记 录	6:-7 18:-7 19:-7 21:-7 25:-7 26:-9 70:7 88:-6
    w:冻	88:12
    w:准 不 准	12:-5 17:-5 18:-8 19:-12 22:-5 24:-6 25:-12 31:-5 33:-5 36:-5 37:-5 38:-5 46:-5 49:-5 51:13 52:-7 56:-5 57:-5 58:-5 59:-5 73:-5 74:-5 77:-5 78:-5 79:-5 80:-5 81:-5 83:-5 85:-5 86:-5 87:-11
    w:准 确 率	19:-7 49:-6 50:-5 51:20 87:9
    w:减 掉	40:7
    w:几	88:16
    w:几 个	3:9 4:-6
    w:几 个 token	7:11 9:-13 19:-14 40:-13 41:-13 42:-14 43:-13 52:12 56:-13 57:-13 58:-13 59:-13 60:-5 75:-5 76:-5 87:-7 88:-14
    w:几 个 头	34:10
    w:几 层	4:13 10:-15 36:-5 87:11 88:-8
    w:出	7:-11 9:-10 19:-11 40:-10 41:-10 42:-11 43:-10 52:15 56:-9 57:-10 58:-10 59:-10 86:10 88:-11
    w:出 来	7:6 55:6
    w:出 现	11:-6 18:10 23:-6 39:-6 88:-8
    w:函	88:7
    w:分	13:8 61:-6
    w:分 别	4:-8 18:11 19:-14 25:-6 27:-9 28:-10 34:-5 49:-17 50:-16 87:11
    w:分 析	6:9 70:-9 88:6
    w:分 词	4:-5 6:-8 7:7 87:5 88:8
    w:分 词 情 况	3:-9 4:-11 6:-7 7:17 9:-12 12:-8 13:-9 14:-8 15:-8 16:-8 17:-8 18:-9 19:-11 21:-9 22:-8 24:-10 25:-9 27:-9 28:-8 31:-8 33:-8 34:-11 36:-12 37:-11 38:-12 40:-8 41:-8 42:-8 43:-8 44:-8 45:-9 46:-8 49:-9 50:-10 51:-9 52:-12 53:-13 55:-8 56:-8 57:-8 58:-8 59:-11 60:-10 73:-10 74:-8 75:-12 76:-6 77:-9 78:-8 79:-8 80:-8 81:-9 82:-8 83:-8 84:-8 85:-8 86:-11 87:-11 88:-13
    w:分 词 结 果	4:-6 7:17 9:-5 24:-6 34:-6 36:-6 38:-6 52:-5 53:-6 60:-6 75:-5 86:-5 87:-7 88:-7
    w:切 分	7:13 18:-9 24:-7 34:-7 55:-5 60:-8 76:-16 87:-7 88:-5
    w:切 到	2:-7 4:-6 83:14 87:7 88:-9
    w:切 成	87:6
    w:切 换	0:-5 1:19 3:-17 4:-12 6:-5 14:-5 19:-5 38:-9 44:-9 46:-5 73:-6 74:-6 77:-5 78:-5 87:-9 88:-10
    w:切 换 到	1:-5 2:-10 73:6 79:6 87:7
    w:切 换 成	1:11 2:-9 88:-8
    w:切 过 去	1:14 2:-15 75:-6 76:-6 87:-9 88:-9
    w:列	3:9 4:-7 7:6 30:-11 38:-5 55:6
    w:列 一 下	33:-6 34:15 44:-7 78:-11
    w:列 一 下 运 行	34:-8 60:11 75:-6 87:-6 88:-9
    w:列 出	3:5 36:-8 44:-8 55:8 60:7 87:7
    w:列 表	0:-5 14:-9 30:-9 34:12 55:9 88:-5
    w:刚 刚 的	38:-10 77:-9 87:7
    w:刚 才 撤 销 的	32:-5 33:-7 37:15 38:-8 58:-8 87:-5
    w:刚 才 的	36:13 87:-5
    w:刚 才 的 结 果	5:-8 49:-5 69:7
    w:刚 才 那 步	36:10
    w:刚 打 开 时	3:-5 38:8 88:-6
    w:刚 撤 销 的	37:17 87:-8 88:-7
    w:初 始	38:-6 42:-5 88:10
    w:删 除	61:-7 63:-6 65:12 66:-6 88:11
    w:别	0:-7 30:10 36:-6 77:-7 87:-5 88:20
    w:到 底	4:-7 34:8
    w:制	88:9
    w:前	19:5
    w:前 一 个 token	0:-6 14:-6 16:15
    w:剪	40:5 42:-5
    w:剪 去	40:6 47:-10 87:6 88:-6
    w:剪 掉	11:-7 23:-6 30:-10 32:-10 39:7 40:6 43:16 88:-5
    w:剪 枝	39:23 43:-6 76:7
    w:加	88:12
    w:加 个	6:-5 70:6 87:-5
    w:加 入	35:7 87:-6
    w:加 回 来	37:7
    w:加 载	0:8 10:12
    w:加 载 一 下	0:8 88:-6
    w:加 载 了	3:6 4:-7
    w:加 载 的	72:-8
    w:务	88:6
    w:励	88:10
    w:化	38:-5 88:11
    w:北	88:9
    w:区 别	48:-7 54:8
    w:午	88:9
    w:半 精 度	5:5
    w:单	3:10 4:-6 87:-7 88:-7
    w:单 色	6:-6 46:-5 73:-5 74:-5 77:-10 78:-11 79:-10 80:-11 81:12 82:-5 87:-8 88:-7
    w:占 多 少 内 存	3:-7 4:-8 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-7 33:-7 34:-7 36:-11 37:-9 38:-11 40:-7 41:-7 42:-6 43:-7 44:-7 45:-7 46:-6 49:-7 50:-8 51:-8 52:-7 53:15 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 73:-8 74:-7 75:-10 76:-6 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-10 88:-11
    w:占 用 多 少	53:16 87:-14 88:-6
    w:卫	88:8
    w:卷	88:6
    w:卸 掉	1:-12 2:13 87:-7 88:-8
    w:卸 载	1:-9 2:9 88:-5
    w:厅	88:12
    w:压 到	46:8 60:-8
    w:压 实	3:-5 40:-9 44:17 87:6
    w:原	88:6
    w:原 始	21:11 22:-12 38:-13 87:-7
    w:原 来	3:-11 4:-6 32:-7 33:-11 37:-13 38:11 58:-10 87:-6
    w:厨	86:-5 88:9
    w:去 掉	14:9 28:7 34:-8 44:5
    w:去 掉 作 用	30:8
    w:去 掉 屏 蔽 部 分	9:-11 44:12 87:-6
    w:参 数	3:-6 4:6
    w:参 考	0:-5 5:-6 29:10 47:-5
    w:参 考 值	29:10 71:-5
    w:参 考 文 件	0:-8 5:-8 29:11 47:-7 49:-7 50:-7 51:-7 52:-7 53:-7 69:-7 71:-7
    w:反	88:6
    w:反 悔	30:-7 36:8
    w:发	88:13
    w:取	9:6 88:5
    w:取 消	36:8
    w:取 消 全 部	3:-7 4:-6 6:-8 7:-7 9:-8 12:-8 13:-7 14:-7 15:-8 16:-7 17:-8 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-11 28:-9 30:-16 31:-16 33:17 34:-16 36:-8 37:-8 38:-17 40:-7 41:-8 42:-8 43:-8 44:-12 45:-8 46:-8 49:-8 50:-8 51:-8 52:-8 53:-8 55:-8 56:-8 57:-8 58:-8 59:-8 60:-8 73:-8 74:-8 75:-7 76:-8 77:-8 78:-8 79:-8 80:-8 81:-9 82:-8 83:-8 84:-8 85:-8 86:-9 87:-11 88:-11
    w:取 消 屏 蔽	11:-13 30:-15 32:14 39:-9 87:-10 88:-9
    w:取 消 撤 销	0:-10 18:-15 37:9 87:13
    w:受	25:7 30:-6
    w:变	0:-7 78:12 88:-8
    w:变 小	44:9
    w:另 一 个 prompt	19:-5 21:-5 25:-5 26:7 70:-5
    w:可 以	13:-6 14:9 16:-8 34:-6 44:-6 86:11 87:-7 88:-11
    w:可 以 关 掉	14:9
    w:可 以 切 换	3:14 4:-12 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-6 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-5 50:-5 51:-5 52:-5 53:-5 55:-6 56:-6 57:-6 58:-6 59:-6 60:-6 73:-6 74:-6 75:-13 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-8 88:-8
    w:号	9:-7 88:9
    w:号 任 务	58:6 87:6
    w:吃	88:9
    w:吃 多 少 内 存	3:-7 4:-9 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-7 33:-7 34:-7 36:-10 37:-9 38:-10 40:-7 41:-6 42:-6 43:-7 44:-7 45:-7 46:-6 49:-7 50:-8 51:-8 52:-7 53:15 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 73:-8 74:-7 75:-10 76:-6 77:-7 78:-7 79:-7 80:-7 81:-7 82:-6 83:-6 84:-6 85:-6 86:-9 87:-11 88:-11
    w:各	25:7
    w:各 个 头	11:5 13:8 14:8 30:-5 61:-6 88:-12
    w:各 头	27:7 87:-5
    w:各 头 取	12:8
    w:各 层	18:10 28:-5 37:-8 76:-11 87:6
    w:各 层 的 预 测	18:13 87:-5
    w:各 层 预 测 什 么	6:-5 18:10 19:-10 21:-5 70:-5
    w:合 并	48:-10 54:-7 76:-6 87:-13 88:10
    w:名	3:5 72:10 88:-11
    w:名 字	0:-6 10:6 88:-7
    w:后	21:6
    w:后 台 任 务	7:-8 33:-5 55:18 57:7 58:-6 59:6 60:-6 85:-6 87:-5 88:-5
    w:后 面	68:12
    w:后 面 会	3:-7 4:-7 6:-6 7:-7 9:-7 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-8 19:14 21:-7 22:-6 24:-7 25:-8 27:-7 28:-7 31:-6 33:-6 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 56:-6 57:-6 58:-6 59:-6 60:-7 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-7 87:-11 88:-10
    w:后 面 的 操 作	6:-7 68:-6 72:8
    w:向	88:6
    w:吗	1:6 24:6 60:5
    w:否	67:7
    w:吧	0:8 44:5 86:6
    w:听 说	11:-8 23:-8 39:-8 87:-5 88:10
    w:启	88:7
    w:呀	3:14 4:-6 6:-6 7:-7 9:-7 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-7 24:-6 25:-6 27:-6 28:-7 31:-7 33:-8 34:-7 36:-6 37:-6 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 56:-6 57:-6 58:-6 59:-6 60:-7 73:-7 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-9 88:-9
    w:告 诉 我	0:-11 29:-5 47:-5 49:-5 51:-6 52:-7 53:-6 69:-6 71:-6 87:12
    w:呢	15:5 75:10 87:-8 88:-6
    w:周	88:10
    w:命 令 怎 么 用	30:-8 39:-6 76:15
    w:和	87:9
    w:哎 呀	22:-11 36:7 88:-5
    w:哪	4:-7 14:9 18:9 58:-7 86:-6 88:-6
    w:哪 个	54:7 88:6
    w:哪 个 好	88:11
    w:哪 些	3:6 14:11 16:6 25:5 34:8 88:-9
    w:哪 里	11:8 30:-6 32:-8 39:-5
    w:喜	88:7
    w:器	88:11
    w:回	71:5
    w:回 到	1:13 2:-14 76:-5 87:-8 88:-8
    w:回 到 上 一 步	3:-6 4:-8 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 18:-5 19:-7 21:-6 24:-6 25:-5 27:-5 34:-5 36:15 37:-8 38:-9 40:-5 43:-5 44:-5 45:-6 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 77:-5 78:-5 79:-5 81:-5 86:-8 87:-9 88:-11
    w:回 到 最 初	38:12 88:-10
    w:回 复	11:-15 30:-15 32:15 39:-13 75:-7 76:-6 87:-13 88:-12
    w:回 放	5:-5 29:-5 49:-5 50:-5 51:-5 52:-5 53:-5 69:-5
    w:回 答	73:9 74:9
    w:回 退	36:10 37:-5 87:-8 88:-6
    w:困 惑 度	49:-7 50:21 67:6 87:8
    w:图	88:7
    w:在	18:7
    w:在 关 注 什 么	11:8 30:-5 32:-8
    w:在 看 什 么	11:13 30:-13 32:-13 39:-12 87:-8 88:-8
    w:在 看 哪 儿	11:11 23:-8 30:-9 32:-9 39:-8
    w:地	18:-9 27:-11 28:9 30:6 34:13 87:-7 88:-12
    w:均 值	11:-8 30:6 32:-10 39:-8 88:-10
    w:多 大	4:9 77:-12 87:6
    w:多 少	49:9 65:-5 72:-5
    w:多 少 layers	4:8 88:-6
    w:多 少 token	31:-5 52:17 88:-7
    w:多 少 个 token	3:-6 6:-6 7:14 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-7 25:-6 27:-6 28:-6 31:-6 33:-6 34:-8 36:-6 37:-6 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-7 53:-6 55:-6 56:-6 57:-6 58:-6 59:-6 60:-6 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-7 87:-10 88:-10
    w:多 少 个 头	4:11 18:-11 28:-11 87:-7 88:-7
    w:多 少 参 数	3:-10 4:12 75:-12 87:-7 88:-7
    w:多 少 层	4:6 88:5
    w:多 高	7:-5 49:6 51:9 87:-7
    w:大	9:-8 88:12
    w:大 于	45:-7 87:6 88:-5
    w:大 家	3:-9 4:-11 6:-7 7:-9 9:-9 11:-8 12:-11 13:-9 14:-7 15:-8 16:-9 17:-10 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-8 36:-8 37:-7 38:-8 40:-8 41:-8 42:-8 43:-8 44:-8 45:-9 46:-8 49:-8 50:-8 51:-8 52:-8 53:-8 55:-7 56:-8 57:-11 58:-10 59:-8 60:-8 73:-10 74:-8 75:-8 76:-8 77:-8 78:-8 79:-8 80:-8 81:-8 82:-8 83:-8 84:-8 85:-8 86:-9 87:-13 88:16
    w:大 小	9:-8 19:-7 40:-6 41:-7 42:-9 43:-7 56:-8 57:-8 58:-8 59:-8 87:-6 88:11
    w:天	88:8
    w:太	88:6
    w:失 效	30:7 32:-7
    w:头	13:7 14:7 16:5 17:5 31:5 34:6 87:6
    w:奖	88:10
    w:好	54:7 88:8
    w:好 吗	3:-8 4:-9 6:-8 7:-9 9:-9 12:-8 13:-8 14:-8 15:-8 16:-8 17:-8 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-9 36:-8 37:-8 38:-8 40:-8 41:-8 42:-8 43:-8 44:-8 45:-8 46:-8 49:-8 50:-8 51:-8 52:-8 53:-8 55:-8 56:-8 57:-8 58:-8 59:-8 60:-8 73:-8 74:-8 75:-8 76:-8 77:-8 78:-8 79:-8 80:-8 81:-8 82:-8 83:-8 84:-8 85:-8 86:-8 87:-11 88:15
    w:如 何	30:-7 34:-6 36:-13 61:6 76:12
    w:妈	88:6
    w:字	9:10 88:-7
    w:存	42:-7 45:8
    w:存 下 来	3:-8 4:-10 5:13 76:8 87:-7 88:-6
    w:存 为	49:-7 68:12 88:-5
    w:存 到	0:-6 5:9 29:-6
    w:存 成	87:7
    w:学 一 学	0:-6 5:-6
    w:学 习	88:8
    w:它	76:6 87:8 88:-6
    w:它 的	0:-10 11:-5 30:8 32:-6 39:-5 87:9
    w:安	88:16
    w:安 装	24:12 87:-5 88:7
    w:完 全 相 同	67:11 87:-8
    w:完 成	29:-6 56:7 87:8
    w:完 整 的	21:9 22:-10
    w:实 验	60:8 68:-8 88:-5
    w:对	25:6
    w:对 比	83:-5 84:15 87:-6
    w:对 照	29:10
    w:导 入	0:-8 10:10 47:-9 87:-6
    w:导 出	7:-7 64:12 69:14 87:-8 88:-5
    w:导 出 到	69:6
    w:导 出 成	0:-5 52:-19 69:11 71:-5 87:11
    w:导 致	25:6
    w:封	9:-10 88:9
    w:将	45:5 87:5
    w:小	88:5
    w:小 于	87:6
    w:小 模 型	0:10 9:-12 33:-5 44:8 87:-9 88:-5
    w:层	88:6
    w:屏 蔽	30:9 33:8
    w:屏 蔽 了	14:-7 34:7 44:-7
    w:屏 蔽 掉	11:-13 23:-6 30:10 31:-7 32:-10 33:-9 39:-8 87:-6
    w:屏 蔽 的	44:10
    w:属 于 哪 个 族	3:-5 4:8 88:-6
    w:岁	88:5
    w:嵌	88:6
    w:差 别	54:5
    w:差 在 哪 儿	48:-8 54:13 87:-7 88:-7
    w:已	34:5 66:-5 72:-6
    w:已 经	34:5
    w:布 局	82:10 83:9 84:6 85:10 88:-6
    w:帮	75:11 87:-5 88:-7
    w:帮 助	4:-6 9:-6 19:-5 24:-5 36:-7 37:-6 38:-7 50:-5 52:-5 53:-7 59:-6 75:13 76:-13 86:-6 88:-8
    w:帮 我	0:5 75:10
    w:帮 我 把	1:-7 2:9 68:9 72:-6
    w:幅 值	42:5
    w:干	34:-7 76:9 88:-10
    w:平 均	88:14
    w:并	87:30
    w:应	87:5
    w:应 为	67:5
    w:应 当	6:-6 19:-5 26:-6 67:8 70:-6
    w:应 该	45:-5 67:6
    w:应 该 是	6:-8 30:-5 67:12 70:-5 87:5
    w:度 量	27:7 87:-5
    w:开	33:7
    w:开 了 什 么 模 型	3:14 4:-6 6:-6 7:-7 9:-7 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-7 24:-6 25:-6 27:-6 28:-7 31:-7 33:-8 34:-7 36:-6 37:-6 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 56:-6 57:-6 58:-6 59:-6 60:-7 73:-7 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-9 88:-9
    w:开 回 来	11:-15 30:-17 32:16 39:-14 87:-12 88:-9
    w:开 始	72:6
    w:开 始 录 制	68:-5 72:14 88:-8
    w:开 录	6:-7 68:-10 72:9 87:-6
    w:弄 错 了	22:-11 36:7 88:-5
    w:引 导	35:19
    w:张	42:-5 88:8
    w:强 度	35:5
    w:归 因	25:14 87:5
    w:归 因 到	25:7
    w:归 纳 头	15:23 58:-7
    w:当	0:-7 6:6 10:10
    w:当 前	6:-5 26:5 55:10 87:-5
    w:当 前 模 型	1:7 4:17
    w:录 下 来	6:-7 68:-6 72:8
    w:录 制	72:17
    w:录 制 脚 本	4:-6 7:-5 9:-8 19:-8 24:-5 36:-8 37:-6 38:-7 50:-5 51:-5 52:-5 53:-7 59:-6 60:-5 72:19 73:-5 75:-7 85:-6 86:-7 87:-6 88:-9
    w:形	18:7 28:-6 88:-7
    w:影 响	6:-6 25:12
    w:影 响 最 大	4:-11 14:13 18:-5 30:-8 31:-10 34:-6 86:-11 87:-11 88:-7
    w:往 下 写	3:-8 4:-10 6:-7 7:-8 9:16 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-9 38:-10 40:-7 41:-7 42:-6 43:-7 44:-7 45:-7 46:-7 49:-7 50:-8 51:-8 52:-9 53:-11 55:-7 56:-7 57:-7 58:-8 59:-9 60:-8 73:-8 74:-7 75:-11 76:-6 77:-8 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-10 88:-12
    w:往 后 写	3:-8 4:-10 6:-7 7:-8 9:16 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-7 33:-7 34:-8 36:-11 37:-9 38:-11 40:-6 41:-6 42:-6 43:-7 44:-7 45:-7 46:-6 49:-8 50:-8 51:-8 52:-9 53:-11 55:-7 56:-7 57:-6 58:-8 59:-9 60:-8 73:-8 74:-7 75:-11 76:-6 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-10 88:-12
    w:很	11:-10 14:-5 23:-12 30:-6 32:-7 39:-11 87:-9 88:14
    w:得	18:-5 19:-8 25:-11 51:10 52:7 69:-8 88:-5
    w:微 调	47:12 49:-5 51:-5
    w:必	49:-9 87:-6 88:8
    w:必 须	67:11 87:-8
    w:快 不 快	52:7 69:-9 88:-5
    w:态	38:12 88:-10
    w:怎 么	76:29
    w:怎 么 变 化 的	61:-5 63:-5 66:7
    w:怎 么 把	3:-5 5:-19 76:12
    w:怎 么 样	19:-8 39:-5 49:5 51:5
    w:怎 么 用	18:-17 75:8 76:8 88:-5
    w:怎 么 用 这 个 程 序	3:-5 4:-7 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 19:-7 21:-6 22:-5 24:-6 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-8 37:-7 38:-8 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:14 77:-6 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-8 87:-5 88:-10
    w:怎 么 让	9:-16 76:14 87:-9
    w:性	88:8
    w:恢 复	32:10 33:5 37:7 40:-6 58:6
    w:恢 复 到 上 一 步 之 前	3:-6 4:-8 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-5 19:-7 21:-6 24:-7 25:-5 27:-5 31:-5 34:-5 36:15 37:-8 38:-9 40:-5 43:-5 44:-5 45:-6 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 76:-5 77:-6 78:-5 79:-5 80:-5 81:-5 84:-5 85:-5 86:-8 87:-9 88:-10
    w:恢 复 到 原 始 状 态	0:-8 38:12
    w:恢 复 原 状	38:9 76:5
    w:恢 复 回 来	3:-6 4:-6 6:-6 7:-6 9:-6 12:-5 13:-6 14:-6 15:-5 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-6 36:-5 37:13 38:-6 40:-5 41:-5 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 56:-5 57:-6 58:-6 59:-6 60:-6 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-5 83:-6 84:-6 85:-6 86:-6 87:-9 88:-9
    w:恢 复 工 作	11:-7 30:-10 32:11 39:-5
    w:恢 复 成	3:-5 38:8 88:-6
    w:情 况	4:-15 7:-13 34:12 61:6 87:-7
    w:想	0:10 18:8 37:-5 49:-5 76:-12
    w:想 看	0:8 88:-6
    w:慢	88:8
    w:成	18:6 54:-7 88:10
    w:我	34:11 60:7 75:5 88:12
    w:我 们	6:8 70:-9
    w:我 想	82:-7 83:-10 84:11 85:-8 87:-8
    w:我 改 了	3:-7 4:-6 6:-6 7:-6 13:-7 14:-8 15:-6 16:-7 17:-6 18:-5 19:-6 21:-5 22:-5 24:-6 25:-7 28:-7 33:-5 34:14 36:-6 37:-7 38:-6 44:-5 45:-5 46:-5 49:-6 50:-5 51:-6 52:-6 53:-5 55:-6 60:-6 73:-5 74:-5 75:-5 76:-6 77:-6 78:-6 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-5 87:-9 88:-10
    w:我 要	1:9 2:-8 87:-5 88:-6
    w:我 要 走 了	33:-6 44:-6 86:12 87:-9 88:-9
    w:我 都 屏 蔽 了	19:-5 20:-9 34:10 87:5
    w:户	88:8
    w:房	86:-5 88:9
    w:所 有	33:15 37:-5
    w:所 有 位 置	21:-14 22:12 87:-6 88:-5
    w:所 有 修 改	36:-9 38:10 67:-8
    w:所 有 改 动	38:6 85:-9 87:6
    w:所 有 的	0:-7 13:5 31:5 88:7
    w:所 有 运 行	11:-14 60:13 87:11
    w:手	88:11
    w:打	88:6
    w:打 印	21:11 22:-11 87:-7
    w:打 印 出 来	3:-6 4:-6 7:-6 9:-5 12:-5 13:-6 14:-5 15:-5 16:-5 21:13 22:-15 24:-5 27:-5 31:-5 33:-5 34:-6 37:-6 38:-5 40:-5 44:-5 45:-5 55:-6 57:-5 58:-5 59:-6 60:-6 79:-5 82:-5 83:-5 84:-5 86:-5 87:-10 88:-9
    w:打 开	0:6 32:5 87:8
    w:打 开 了	3:11
    w:打 开 了 什 么 模 型	3:14 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-10 88:-10
    w:打 开 的	3:13 4:-15 7:-6 24:-7 34:-6 38:-7 44:-7 55:-5 60:-8 87:-10 88:-9
    w:打 开 看 看	0:11 5:-6 29:-6 47:-6 49:-7 50:-6 51:-6 52:-7 53:-6 69:-6 71:-6 88:-8
    w:扔 掉	4:-6 61:-10 63:-11 65:6 66:-10 87:8
    w:扩	88:10
    w:扫 一 下	20:-7 28:6
    w:扫 一 遍	14:-5 18:-10 27:13 28:8 87:-6 88:-5
    w:扫 描	0:-5 27:17 28:9 33:-7
    w:批	9:-8 19:-7 40:-6 41:-7 42:-9 43:-7 56:-8 57:-8 58:-8 59:-8 87:-6 88:11
    w:找	13:8 14:-8 15:7 16:7 87:-5
    w:找 一 下	15:14 48:-6 69:-8
    w:找 回 来	36:-6 37:12 38:-11 87:-6
    w:披	9:-8 88:6
    w:抹 掉	61:-7 65:7
    w:拆 成 什 么 样	6:-7 7:10 87:-5 88:-5
    w:拿	47:7
    w:挂 起	57:7 58:-5 59:-6
    w:挂 起 来	0:-10 57:8 87:6
    w:指 标	27:10 28:-8
    w:按	14:10 69:-9 87:5
    w:按 幅 值	42:6
    w:按 熵	13:13 26:-9
    w:挨 个	27:6 28:-5
    w:损 失	30:-6 49:19 68:7 87:13
    w:换	73:7 77:7 79:6 84:-9 88:6
    w:换 入	26:9
    w:换 到	1:12 2:-11
    w:换 回	1:9 2:-11
    w:换 成	77:6
    w:掉	11:-7 30:6 32:-10 36:5 38:-6 39:-7 88:-8
    w:掐	11:-8 30:6 32:-10 39:-8 88:-10
    w:排 个 序	13:-5 14:10 87:-8 88:-6
    w:排 列	13:6 14:6 31:-6 33:-6 87:-7
    w:排 名	18:-6
    w:排 序	7:-5 13:7 26:-7 69:-8 87:9
    w:探	88:8
    w:接 下 来 会	7:-7 18:-10 19:10 25:-6 87:-6
    w:接 下 来 最 可 能 出 现 什 么	9:-5 19:15 36:-6 88:-5
    w:接 下 来 的	6:-10 68:-11 72:13 87:-6
    w:接 下 来 的 操 作	6:-6 68:-8 87:5
    w:接 什 么	3:-7 4:-7 6:-6 7:-7 9:-7 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-8 19:14 21:-7 22:-6 24:-7 25:-8 27:-7 28:-7 31:-6 33:-6 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 56:-6 57:-6 58:-6 59:-6 60:-7 73:-6 74:-6 75:-6 76:-6 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-7 87:-11 88:-10
    w:接 着	87:23
    w:接 着 写	3:-8 4:-10 6:-7 7:-8 9:16 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-6 24:-8 25:-7 27:-7 28:-6 31:-7 33:-7 34:-8 36:-11 37:-9 38:-11 40:-7 41:-7 42:-6 43:-7 44:-7 45:-7 46:-6 49:-8 50:-8 51:-8 52:-9 53:-11 55:-7 56:-7 57:-6 58:-8 59:-9 60:-8 73:-8 74:-7 75:-11 76:-6 77:-8 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-10 88:-12
    w:推	24:-5 86:12
    w:掩 码	33:8 34:11 38:-11 78:-10
    w:提	88:6
    w:提 前 结 束	47:-11 56:-6 57:-11 58:-5 59:12 76:-5 83:-10 87:-10 88:-7
    w:提 示	6:10 26:-6 70:-6
    w:提 示 词	6:19 70:-11
    w:撤 回	30:-5 36:13
    w:撤 掉 的	36:-6 37:12 38:-11 87:-6
    w:撤 消	36:8
    w:撤 销	34:-8 36:10 76:7 88:6
    w:撤 销 全 部 改 动	3:-5 4:-8 6:-5 7:-6 9:-10 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-7 25:-5 27:-5 28:-5 33:-8 36:-9 37:-8 38:14 40:-5 41:-5 43:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 77:-6 78:-5 79:-5 80:-5 81:-6 82:-5 83:-5 84:-5 86:-8 87:-7 88:-10
    w:撤 销 的	37:13 64:-5
    w:播	88:6
    w:播 放	71:11
    w:操 作	68:-7 72:9 76:6 87:-5
    w:收 回	11:-7 36:6
    w:改	7:-6 8:20 9:-18 19:-20 42:-17 75:-8 87:-16 88:-13
    w:改 为	8:5 73:5
    w:改 了 什 么	3:-9 4:-9 6:-10 7:-10 9:-8 12:-9 13:-9 14:-9 15:-9 16:-9 17:-9 18:-9 19:-9 21:-9 22:-9 24:-10 25:-9 27:-9 28:-9 31:-9 33:-9 34:17 36:-11 37:-11 38:-10 40:-8 41:-9 42:-9 43:-9 44:-9 45:-9 46:-9 49:-9 50:-9 51:-9 52:-9 53:-9 55:-9 56:-9 57:-9 58:-9 59:-9 60:-14 73:-9 74:-10 75:-13 76:-9 77:-10 78:-10 79:-9 80:-9 81:-9 82:-9 83:-9 84:-10 85:-9 86:-11 87:-14 88:-16
    w:改 动	37:10
    w:改 成	8:8 46:5 84:7
    w:改 用	1:7 2:-6 48:-6 54:-6
    w:改 错 了	36:11 87:-5
    w:放	88:6
    w:放 一 遍	71:5
    w:故	88:9
    w:效	88:5
    w:教	54:-5
    w:散	13:10 61:-6 88:-9
    w:数	88:11
    w:数 值	5:-5 29:11 71:-7
    w:数 据	0:-6 4:-8 10:14
    w:数 据 文 件	0:-8 10:7
    w:数 据 集	0:-8 10:11
    w:整 个	12:9 23:-6 76:-7 87:-6
    w:文	9:8 73:-5
    w:文 件	5:6 88:8
    w:文 本	6:10 76:5
    w:断 言	9:-6 67:8
    w:新 的	6:11 67:-5
    w:方	14:-5 19:-5 34:12 42:-5 87:-5
    w:方 向	35:9
    w:明	88:5
    w:昨	88:7
    w:昨 天	30:-6 32:-5 34:-5 40:-5 88:9
    w:是	15:6 48:6
    w:是 不 是	67:6
    w:是 什 么	7:5 18:7 19:14 87:6
    w:是 什 么 模 型	4:12 34:-5 87:-8 88:-9
    w:是 几	7:-5 19:-5 49:10 87:-7
    w:是 否 正 常	24:7
    w:是 多 少	4:10 50:6 87:6
    w:是 怎 么	18:7 28:-6 88:-7
    w:是 怎 样 的	4:12 87:-9 88:-9
    w:显 示	18:9 30:-5 55:5
    w:显 示 出 来	36:-5 87:5
    w:晚	88:13
    w:暂 停	55:-8 57:16 58:-5 59:-7 87:-7 88:-10
    w:暂 停 一 下	55:-15 56:-6 57:14 58:-10 59:-6 87:-7 88:-6
    w:暂 停 的	55:-11 56:-5 57:-6 58:11 59:-6 87:-6
    w:暗 色	9:-6 36:-18 37:-5 38:-7 53:-5 75:-5 77:18 86:-5 87:7 88:-9
    w:曲 线	66:16
    w:更	48:-5 54:10 87:-5 88:-13
    w:替 换 为	8:6
    w:替 换 成	8:5
    w:最	13:12 14:-15 16:-9 17:-5 21:6 22:-6 34:-9 87:-5 88:-11
    w:最 不 重 要 的	41:8 42:-7 43:-10 87:-5
    w:最 可 能	18:-6 87:6
    w:最 可 能 的	19:12
    w:最 可 能 的 token	6:-8 26:-6 67:11 70:-5
    w:最 大 值	12:5 68:8 72:-5
    w:最 小 的	40:-8 42:6
    w:最 弱 的	40:9 42:-7 87:-7
    w:最 没 用 的	40:9 47:-10 87:12
    w:最 活 跃	23:7
    w:最 活 跃 的	87:6
    w:最 近 的	88:12
    w:最 近 的 结 果	5:-8 69:6
    w:最 近 结 果	0:-6 29:-6 47:-6 49:-5 50:-6 51:-6 53:-6 69:9 71:-6
    w:最 重 要	13:-8 14:10 16:-9 34:-6 87:-5
    w:有	3:7 4:12 75:10 76:-14 87:-5
    w:有 什 么	48:-5 54:5 60:6 62:9 87:-6 88:-7
    w:有 何 不 同	48:-10 54:8
    w:有 几 层	0:-11 87:11
    w:有 哪 些	3:14 4:-5 7:-11 19:6 34:11 88:-6
    w:有 哪 些 命 令	3:-5 4:-7 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 19:-7 21:-6 24:-6 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-8 37:-7 38:-8 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:14 77:-6 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-8 87:-5 88:-10
    w:有 哪 些 运 行	3:-8 4:-11 6:-8 7:-9 9:-12 12:-8 13:-8 14:-8 15:-8 16:-7 17:-7 18:-8 19:-10 21:-9 22:-7 24:-9 25:-8 27:-8 28:-7 31:-7 33:-8 34:-8 36:-12 37:-10 38:-12 40:-7 41:-7 42:-7 43:-8 44:-8 45:-8 46:-7 49:-8 50:-9 51:-9 52:-10 53:-12 55:-8 56:-8 57:-7 58:-8 59:-10 60:16 73:-9 74:-8 75:-11 76:-7 77:-8 78:-8 79:-8 80:-7 81:-8 82:-7 83:-7 84:-7 85:-7 86:-11 87:-10 88:-13
    w:有 多	13:10 61:-6 88:-9
    w:有 多 大	0:-12 4:5 5:-12 11:-12 29:-8 47:-8 49:-8 50:-8 51:-8 52:-8 53:-8 69:-8 71:-8 87:9 88:14
    w:有 多 少	60:8 88:6
    w:有 多 少 个	3:-6 4:6
    w:有 没 有	15:12
    w:有 没 有 毛 病	24:11 86:-8 87:-7
    w:有 没 有 问 题	24:14 87:-7
    w:服	88:6
    w:期 望	67:7
    w:末 尾	6:-11 7:-6 8:13 18:-11 19:-13 21:-12 25:-10 26:-8 70:-11 87:-11 88:-9
    w:本	88:11
    w:机	88:15
    w:来	25:7 70:-8
    w:来 源	6:-6 26:12 67:-7
    w:果	88:11
    w:查 看	34:9 61:8 63:-8 65:-11 66:-8
    w:栋	4:-13 88:10
    w:核 对	29:6
    w:格 式	88:9
    w:案	11:-6 18:10 23:-6 39:-6 88:-8
    w:检 查	29:5
    w:检 查 一 下	24:13
    w:楼	4:-8 88:12
    w:概 况	3:-6 4:12 87:-8 88:-8
    w:概 率	19:15 87:-6
    w:模 型	0:7 2:5 3:13 4:11 5:7 38:6 44:6
    w:模 型 结 构	3:-6 4:19 6:-5 7:-9 13:-5 14:-5 18:-6 19:-5 21:-5 24:-9 27:-5 34:-9 49:-5 55:-6 60:-10 87:-11 88:-12
    w:模 式	4:-8 77:11
    w:次	6:6 26:-5 70:-5 86:9 87:-6 88:-5
    w:次 运 行	60:6 62:9 87:-6 88:-7
    w:欢	88:7
    w:欧	88:9
    w:款	88:11
    w:正 在 运 行	55:8
    w:正 常	24:9 25:-6 71:-7 87:7
    w:正 确 率	3:-11 4:-11 6:-10 7:-11 9:-12 12:-10 13:-10 14:-10 15:-10 16:-10 17:-10 18:-10 19:-11 21:-11 22:-9 24:-11 25:-9 27:-10 28:-9 31:-10 33:-10 34:-11 36:-13 37:-12 38:-13 40:-10 41:-9 42:-9 43:-10 44:-9 45:-10 46:-9 49:-10 50:-10 51:17 52:-11 53:-14 55:-10 56:-10 57:-9 58:-10 59:-12 60:-11 73:-11 74:-10 75:-14 76:-8 77:-10 78:-10 79:-10 80:-9 81:-10 82:-9 83:-9 84:-10 85:-9 86:-13 87:-13 88:-15
    w:残 差	20:10
    w:残 差 流	11:-9 20:13 23:-9 39:-8
    w:每 一 层 会 预 测 什 么	4:-5 9:-6 18:16 36:-7 38:-6 53:-5 86:-5 88:-7
    w:每 个 layer 的 prediction	3:-7 4:-7 7:-12 9:-6 12:-6 13:-6 14:-7 15:-7 16:-6 17:-6 18:14 19:-16 21:-5 22:-6 24:-6 25:-8 27:-6 28:-6 31:-6 33:-6 34:-7 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-7 56:-6 57:-6 58:-6 59:-6 60:-6 73:-6 74:-6 75:-5 76:-8 77:-6 78:-6 79:-6 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-6 87:-10 88:-8
    w:每 个 token	7:8 9:-5 22:6
    w:每 个 位 置	21:-13 22:12 87:-6 88:-5
    w:每 个 头	13:5 27:14 28:-5 86:-6 87:-8
    w:每 层	4:10 18:7 19:-9 27:-8 28:6
    w:每 层 的 预 测	6:-6 18:6 21:-6 25:-5 87:-5
    w:每 次	9:8 19:-8 87:-5
    w:每 次 都 取 最 可 能 的 token	9:7
    w:每 秒	31:-7 52:8 88:-5
    w:每 秒 能 跑	52:12 87:-11 88:-7
    w:比	88:7
    w:比 一 下	48:-5 54:10 88:-6
    w:比 一 比	54:7
    w:比 对	0:-5 5:-6 29:10 47:-5
    w:比 比	54:6
    w:比 较	54:13 62:5
    w:比 较 一 下	62:11 75:-5 87:-8 88:-9
    w:气	88:7
    w:水	88:11
    w:汇	88:9
    w:汉 语	18:-7 74:6
    w:没	49:-9 87:-6 88:8
    w:没 什 么 用	11:-6 13:-8 14:14 15:-6 16:-11 17:-6 32:-6 34:-7 87:-6
    w:没 开	3:-7 7:-5 13:-7 14:-14 16:-8 33:-5 34:10 49:-6
    w:法	88:8
    w:注 意	32:-5 88:17
    w:注 意 力	11:12 12:11 87:7
    w:注 意 力 分 布	11:9 30:-8 32:-8 39:-9 87:-10 88:-7
    w:注 意 力 图	11:13 30:-12 32:-5
    w:注 意 力 头	30:13 34:-10 41:-5 42:-9 43:-9 87:-7
    w:注 意 力 的 输 出	11:-7 20:11 23:-7 39:-6
    w:注 明	6:-9 18:-10 19:-11 21:-9 25:-10 26:-10 70:11 87:-7 88:-8
    w:注 释	6:-9 18:-8 19:-8 21:-8 25:-8 26:-8 70:10
    w:流 动	11:-12 12:10 76:-7
    w:浅 色 主 题	6:-7 47:-8 73:-7 74:-6 77:-5 78:14 82:-6 83:-5 84:-12 85:-6 87:14 88:-10
    w:测	1:-6 38:-5 76:5 87:10
    w:测 一 下	50:9 52:6 53:-8
    w:测 测	1:-7 2:-7 52:-14 87:8
    w:消 融	27:11 40:-9 42:-6 88:-8
    w:深 色	4:-8 77:11
    w:深 色 主 题	74:-5 77:11
    w:添 加	6:-9 18:-8 19:-8 21:-8 25:-8 26:-8 70:10
    w:添 加 笔 记	6:-5 70:6
    w:清 单	3:10 4:-7 34:-5 60:-10 87:-6 88:-5
    w:清 掉	33:-5 34:-5 36:-9 37:-9 38:10 87:-8 88:-8
    w:清 除	33:11 34:-11 85:-9
    w:清 除 所 有 修 改	3:-5 4:-8 6:-5 7:-6 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-7 21:-6 24:-7 25:-5 27:-5 33:-8 36:-9 37:-8 38:14 40:-5 41:-5 43:-5 45:-6 49:-6 50:-6 51:-6 52:-7 53:-9 55:-5 56:-5 57:-5 58:-5 59:-7 60:-6 73:-6 74:-5 75:-9 77:-6 78:-5 79:-5 80:-5 81:-6 83:-5 84:-5 86:-8 87:-7 88:-9
    w:温 度	9:7
    w:激 活	6:-11 26:6 87:8
    w:激 活 修 补	6:-8 8:-6 26:10 87:5
    w:激 活 值	26:6 70:-6
    w:激 活 换 到	6:-6 18:-5 21:-5 25:-5 26:8 70:-6
    w:激 活 替 换	6:-6 26:10
    w:激 活 最 强	79:-5 87:5
    w:火	88:6
    w:灯	86:-5 88:9
    w:点	9:10 88:10
    w:然 后	5:-6 87:38
    w:熵	13:15 33:-5
    w:物 理 删 除	34:-8 44:7 66:-6
    w:特 别	11:-8 23:-8 39:-8 87:-5 88:10
    w:状	38:12 88:-10
    w:猜	24:-11 87:8
    w:率	88:14
    w:王	88:5
    w:环 境	24:15 87:-7
    w:现 在	1:8 2:-6 3:6 34:8 56:-5 87:-7
    w:理	88:6
    w:生	88:8
    w:生 成	9:15 44:6
    w:用 完 了	1:-10 2:9 87:-5 88:-5
    w:用 梯 度	24:-6 25:6
    w:电	88:16
    w:画	66:15
    w:画 一 下	11:5 46:-8 61:-9 63:-10 65:-8 66:10 87:7
    w:画 出	88:7
    w:画 出 来	87:-5
    w:画 成 图	61:-7 63:-9 65:-9 66:10 87:-6
    w:界 面	34:-8 77:-6 82:-5 83:10 84:-6 85:-6 88:-5
    w:疼	88:11
    w:白	9:7
    w:的 值	20:8 87:-5
    w:的 帮 助	7:-5 24:-5 27:-5 33:-5 37:-5 60:-5 71:-18 75:-6 76:13 87:-12 88:-8
    w:的 方 向	35:5 88:-7
    w:的 样 子	3:-5 38:8 88:-6
    w:的 激 活	23:6 26:8
    w:盘	88:9
    w:目 前	34:8 60:8 88:-5
    w:盯 着	16:7 61:-7 87:5
    w:直	88:7
    w:看	11:8 18:7 23:10
    w:看 一 下	4:5 33:-13 49:8 87:6
    w:看 一 眼	20:12 75:-5 87:-9 88:-7
    w:看 下	9:-10 19:7 23:7
    w:看 哪 里	11:12 30:-12 32:-11 39:-9 87:-8 88:-8
    w:看 的 是 什 么	0:-7 1:-10 3:-18 4:17 5:-5 6:-6 7:-10 9:-6 11:-8 12:-10 13:-7 14:-5 15:-6 16:-7 17:-8 18:-6 19:-7 21:-7 22:-6 24:-7 25:-6 27:-7 28:-7 31:-6 33:-6 34:-12 36:-7 37:-6 38:-11 40:-5 41:-6 42:-6 43:-6 44:-12 45:-6 46:-8 49:-11 50:-8 51:-6 52:-8 53:-7 55:-6 56:-5 57:-7 58:-6 59:-7 60:-6 73:-6 74:-6 75:-6 76:-8 77:-6 78:-6 79:-6 80:-6 81:-7 82:-6 83:-6 84:-6 85:-6 86:-6 87:-11 88:-16
    w:看 看	60:5 87:8
    w:看 能 不 能 通 过	71:5
    w:真 正	3:-8 4:-5 44:16
    w:真 正 删 掉	34:-10 44:8
    w:知 识 蒸 馏	54:-5
    w:码	88:9
    w:硬	88:9
    w:确 认	67:6
    w:神	88:6
    w:神 经 元	23:17 41:7
    w:票	88:7
    w:禁 用	11:-13 30:12 32:-13 39:-7 87:-5 88:-5
    w:秒	7:-19 9:-12 19:-13 40:-13 41:-13 42:-14 43:-13 52:15 56:-13 57:-13 58:-13 59:-13 75:-7 76:-7 87:-7 88:-12
    w:积	88:6
    w:移 除	61:-7 63:-6 65:10 66:-6
    w:程 序	24:8 71:-5 86:17
    w:空	88:16
    w:窗	88:8
    w:窗 口	88:10
    w:窗 格	45:-6 46:-6 82:-7 83:-10 84:11 85:-8 87:-10 88:-5
    w:章	73:-8 88:11
    w:笑	88:9
    w:笔 记	6:-8 9:-9 70:15
    w:符	9:5
    w:第 一 名	30:-6 32:-5 38:-5
    w:等	56:6
    w:等 于	67:8 88:6
    w:等 到	56:11 86:-6
    w:等 它	56:10 87:-5
    w:等 待	29:-6 55:-10 56:14 58:-6 87:7
    w:答	11:-6 18:10 23:-6 39:-6 88:-8
    w:算	32:-8 49:10 67:-9 87:8
    w:算 一 下	6:-5 49:9 50:9 68:-13 72:-8
    w:算 下	49:9 87:-9
    w:篇	9:-5 40:-5 41:-6 42:-5 43:-7 56:-5 57:-5 58:-5 59:-5 88:7
    w:类	88:9
    w:类 型	5:6
    w:系 统 诊 断	19:-16 20:-11 24:11 87:14
    w:紧 缩	0:-6 44:7 51:-13 87:11
    w:线	88:9
    w:终 止	38:-15 47:-5 57:-6 59:8 83:-5 87:9 88:-7
    w:经	88:6
    w:结	88:12
    w:结 束	56:12 86:-6
    w:结 束 吧	3:-9 4:-11 6:-8 7:-9 9:-13 12:-8 13:-8 14:-9 15:-8 16:-8 17:-8 18:-8 19:-11 21:-9 22:-8 24:-10 25:-9 27:-9 28:-8 31:-9 33:-8 34:-9 36:-12 37:-11 38:-12 40:-7 41:-8 42:-8 43:-8 44:-8 45:-9 46:-8 49:-9 50:-9 51:-9 52:-10 53:-12 55:-8 56:-9 57:-8 58:-8 59:-11 60:-10 73:-9 74:-8 75:-12 76:-7 77:-9 78:-8 79:-8 80:-8 81:-9 82:-8 83:-8 84:-8 85:-8 86:17 87:-12 88:-14
    w:结 束 这 个	36:-5 55:-15 56:-11 57:-11 58:-12 59:14 87:-9 88:-6
    w:结 果	69:9 87:5
    w:绘 制	61:-12 63:-10 65:-11 66:10 88:-7
    w:给	88:10
    w:给 头	14:9 26:-5 69:-8 87:8
    w:给 我	14:-7
    w:给 我 看	87:7
    w:给 我 看 看	3:7 60:13 87:-6
    w:继 续	55:-6 56:-5 57:-12 58:12 59:-5 61:-5 63:6 65:-6 87:-8
    w:继 续 下 去	55:-11 56:-5 57:-6 58:11 59:-6 87:-6
    w:继 续 训 练	5:-5 29:-6 47:8 49:-9 50:-7 51:-6 52:-7 53:-7 69:-6 71:-5
    w:继 续 跑	61:-6 63:8 65:-6 66:-6
    w:继 续 跑 完	61:-9 63:13 65:-13 66:-13 87:-10 88:-8
    w:续	9:7
    w:续 写	9:17 76:6 88:-5
    w:编 号	7:9 87:-5
    w:缩 小	3:-12 4:-9 38:-6 44:12 87:-7 88:-6
    w:网	3:-5 4:-5 88:10
    w:网 络	11:-5 12:8 76:-8 88:5
    w:署	88:7
    w:翻	88:7
    w:而	9:-7 19:-5 25:10 88:-7
    w:聚	88:13
    w:能	1:10 2:-7 7:-13 9:-10 19:-12 40:-11 41:-11 42:-12 43:-11 52:15 56:-10 57:-11 58:-11 59:-11 75:-5 76:-5 87:-13 88:-12
    w:能 不 能	11:9 87:-9
    w:能 做 什 么	3:-5 6:-5 7:-6 12:-5 14:-5 15:-5 16:-5 17:-5 19:-5 21:-5 22:-5 24:-5 25:-5 27:-5 28:-5 31:-5 33:-5 34:-11 37:-5 38:-5 44:-5 45:-5 46:-5 49:-5 52:-5 55:-5 56:-5 57:-5 58:-5 60:-10 73:-5 74:-6 75:13 76:-5 77:-5 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-6 87:-8 88:-11
    w:能 切 换 到	3:11 4:-8 34:-5
    w:能 用	73:9
    w:脑	88:8
    w:脚 本	38:-6 71:9 85:12 87:6
    w:自 带 的	0:10 1:-5 3:-8
    w:自 检 一 下	3:-8 4:-10 6:-7 7:-8 9:-12 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-8 21:-8 22:-7 24:15 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-10 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-9 53:-12 55:-7 56:-7 57:-7 58:-7 59:-10 60:-8 73:-8 74:-7 75:-11 76:-6 77:-8 78:-7 79:-7 80:-7 81:-8 82:-7 83:-7 84:-7 85:-7 86:-10 87:-10 88:-12
    w:英 文	73:19
    w:英 语	73:13 74:-6 87:-5 88:-6
    w:荐	88:11
    w:萨	9:-8 88:6
    w:蒸 馏	48:11
    w:行	13:-5 14:10 87:-8 88:-6
    w:衡 量	14:6
    w:补 全	6:-10 7:-10 9:12 58:-5 60:-5 76:-5 87:-11 88:-10
    w:表	5:-7 69:11
    w:被	7:9 14:-5
    w:被 中 断 的	58:-8 61:-6 63:7 65:-8 66:-5
    w:被 关	34:9
    w:被 关 了	3:-7 4:-7 6:-7 7:-7 9:-8 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-8 27:-8 28:-7 31:-8 33:-10 34:15 36:-8 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-9 45:-7 46:-7 49:-7 50:-7 51:-8 52:-9 53:-8 55:-7 56:-8 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-8 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-12 88:-12
    w:被 撤 销 的	32:-6 33:-7 37:11 42:-10 48:-8 58:-9 75:-7 76:-6 87:-10 88:-8
    w:要	7:-11 19:-5 22:6 49:-11 68:8 87:-13 88:8
    w:视	31:-5 86:-10 88:14
    w:视 图	38:-12 55:-6 57:-6 83:8 84:6 87:7 88:-10
    w:觉 得	19:5 87:-7
    w:解	88:9
    w:解 除	11:-6 30:-8 32:9
    w:订	88:10
    w:让	6:6 86:7
    w:训	47:8
    w:训 练	47:12 56:5 57:9 59:8
    w:训 练 一 下	0:-6 5:-6
    w:训 练 任 务	9:-16 55:-12 56:-6 57:-5 58:14 59:-5 63:-6 87:-8 88:-6
    w:训 练 布 局	3:-8 4:-8 6:-9 7:-8 9:-8 12:-8 13:-8 14:-8 15:-8 16:-8 17:-8 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-9 36:-9 37:-8 38:-8 40:-8 41:-8 42:-8 43:-8 44:-8 45:-8 46:-9 49:-8 50:-8 51:-8 52:-7 53:-8 55:-8 56:-9 57:-10 58:-9 59:-9 60:-8 73:-9 74:-9 75:-8 76:-8 77:-11 78:-9 79:-8 80:-8 81:-8 82:-8 83:16 84:-7 85:-7 86:-8 87:-16 88:-10
    w:训 练 用 的	77:-9 78:-9 79:-5 82:-10 83:11 84:-10 85:-10 87:-9 88:-7
    w:训 练 记 录	60:11 85:-16
    w:记 一 下	6:-11 18:-6 19:-6 21:-14 25:-5 26:-6 70:8 87:8
    w:记 下 来	68:8 72:-8
    w:记 下 这 句 话	6:-11 18:-7 19:-7 21:-6 25:-6 26:-7 70:12
    w:记 住	68:15
    w:记 录	60:5
    w:记 录 一 句 话	6:-10 18:-7 19:-7 21:-7 25:-6 26:-7 70:12
    w:讲	88:12
    w:讲 讲	88:6
    w:论 文	11:-5 23:-6 30:-6 32:-7 39:-7 43:-5 87:-8 88:12
    w:设	6:7
    w:设 为	19:-7 23:-7 74:5 87:11
    w:设 成	6:7
    w:词	25:5 88:6
    w:词 表	4:8 77:-13 87:7
    w:译	88:7
    w:试 试	6:6 18:-6 26:-6 27:5 28:10 87:-5
    w:话	88:9
    w:该 输 入 什 么	3:-5 4:-5 6:-5 7:-6 9:-5 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-6 21:-5 22:-5 24:-5 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-5 37:-5 38:-5 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 53:-5 55:-5 56:-5 57:-5 58:-5 59:-5 60:-5 73:-5 74:-5 75:13 76:-6 77:-5 78:-5 79:-5 80:-5 81:-5 82:-5 83:-5 84:-5 85:-5 86:-5 87:-7 88:-8
    w:详 情	61:6 63:-5 65:-6 66:-7
    w:详 细 看 看	61:14 63:-13 65:-14 66:-14 75:-6 76:-6 87:-9 88:-9
    w:语	88:5
    w:语 言	73:15 74:5 88:-7
    w:误 差	67:5
    w:说	30:-6 32:-5 56:5 74:11 88:5
    w:说 说	0:-8 3:-13 4:15 6:-6 7:-6 9:-6 12:-6 13:-7 14:-7 15:-7 16:-7 17:-6 18:-7 19:-8 21:-7 22:-6 24:-7 25:-8 27:-6 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-10 40:-5 41:-6 42:-6 43:-6 44:-11 45:-6 46:-7 49:-6 50:-6 51:-5 52:-6 53:-6 55:-7 56:-6 57:-6 58:-6 59:-6 60:-8 73:-6 74:-6 75:-7 76:-8 77:-6 78:-6 79:-7 80:-6 81:-6 82:-6 83:-6 84:-6 85:-6 86:-7 87:-12 88:-14
    w:请	88:6
    w:读	6:12 18:-11 19:-13 21:-10 25:-11 26:-9 70:-8 87:-7 88:-10
    w:读 入	0:15 5:-12 29:-12 47:-12 49:-12 50:-11 51:-12 52:-12 53:-12 69:-12 71:-12 87:-11 88:-9
    w:读 取	0:12 5:-13 29:-10 47:-9 49:-9 50:-9 51:-9 52:-9 53:-9 69:-9 71:-9 87:-6 88:-6
    w:读 进 来	0:9 5:-7 29:-7 47:-7 49:-7 50:-7 51:-7 52:-8 53:-8 69:-6 71:-7
    w:谁	88:9
    w:调	9:7
    w:调 出 来	0:6 5:-7 19:-5 29:-7 47:-7 49:-7 50:-6 51:-7 52:-6 53:-7 69:-7 71:-7
    w:账	88:5
    w:贪 心	9:10 87:-5
    w:贯 穿 所 有 层	12:9 87:-5
    w:赛	88:7
    w:赢	88:7
    w:走 了	3:-7 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-8 33:-7 34:-7 36:-7 37:-7 38:-7 40:-6 41:-7 42:-6 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:14 87:-11 88:-10
    w:跑	69:-6 88:8
    w:跑 一 下	14:-12 18:10
    w:跑 一 遍	71:9
    w:跑 完	56:13 87:-5 88:-7
    w:跑 得 多 快	0:-10 52:-12 87:6
    w:跑 过 什 么	3:-5 6:-5 7:-5 22:-5 25:-5 31:-5 33:-6 36:-9 37:-7 38:-6 60:12 76:-5 87:-7 88:-6
    w:跑 过 哪 些	60:8 68:-8 88:-5
    w:跑 过 的	60:10
    w:跟	29:6 48:-5 54:7
    w:车	88:8
    w:转 成	45:12
    w:轮 流	4:-5 18:-6 27:11 28:10 34:-5 86:-6 87:-9
    w:载 入	0:11 5:-6 87:7
    w:输 入	6:9 25:5
    w:输 出	20:6 21:6
    w:输 出 softmax 前 的 全 部 数 值	3:-10 4:-12 6:-9 7:-10 9:-13 12:-9 13:-10 14:-10 15:-9 16:-9 17:-9 18:-9 19:-10 21:17 22:-16 24:-11 25:-9 27:-10 28:-9 31:-9 33:-9 34:-10 36:-13 37:-12 38:-13 40:-9 41:-9 42:-9 43:-9 44:-9 45:-10 46:-9 49:-10 50:-11 51:-11 52:-12 53:-14 55:-9 56:-9 57:-9 58:-9 59:-12 60:-11 73:-11 74:-9 75:-14 76:-8 77:-10 78:-9 79:-9 80:-9 81:-10 82:-9 83:-9 84:-9 85:-9 86:-12 87:-12 88:-15
    w:过	9:-5 40:-5 41:-6 42:-5 43:-7 56:-5 57:-5 58:-5 59:-5 88:7
    w:过 来	26:5
    w:运 行	64:8 71:6
    w:运 行 列 表	63:-8 65:8 66:-5 88:-6
    w:运 行 历 史	3:-8 4:-11 6:-8 7:-9 9:-12 12:-8 13:-8 14:-8 15:-8 16:-8 17:-8 18:-8 19:-10 21:-9 22:-7 24:-9 25:-8 27:-8 28:-7 31:-8 33:-8 34:-8 36:-12 37:-11 38:-12 40:-8 41:-7 42:-7 43:-8 44:-8 45:-8 46:-7 49:-8 50:-9 51:-9 52:-10 53:-12 55:-8 56:-8 57:-8 58:-8 59:-10 60:16 73:-9 74:-8 75:-12 76:-7 77:-9 78:-8 79:-8 80:-8 81:-8 82:-7 83:-7 84:-7 85:-7 86:-11 87:-10 88:-13
    w:运 行 环 境	3:-8 4:-8 6:-6 7:-9 13:-6 14:-5 18:-8 21:-6 24:14 27:-6 34:-9 49:-7 50:-5 52:-5 55:-7 60:-10 87:-9 88:-8
    w:运 行 自 检	3:-8 4:-10 6:-7 7:-8 9:-12 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-8 21:-8 22:-7 24:16 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-10 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-9 53:-11 55:-7 56:-7 57:-7 58:-7 59:-10 60:-8 73:-8 74:-7 75:-11 76:-6 77:-8 78:-7 79:-7 80:-7 81:-8 82:-7 83:-7 84:-7 85:-7 86:-10 87:-10 88:-11
    w:运 行 记 录	60:12 66:-5
    w:还	3:14 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-10 88:-10
    w:还 不 要	1:-13 2:-9 87:-11 88:12
    w:还 原	3:-16 4:-11 19:-5 33:-5 38:13 44:-9 87:-8 88:-8
    w:还 是	37:7
    w:还 是 要	37:7 38:-8
    w:还 没 结 束	3:-6 4:-6 13:-6 14:-11 15:-7 16:-9 17:-6 19:-6 25:-8 34:-8 49:-5 55:14 56:-13 57:-11 58:-10 59:-9 60:-5 87:-7
    w:这	4:11
    w:这 个	4:12 25:8
    w:这 个 头	31:-5 33:-7 34:-11 44:-5 88:10
    w:这 个 数 据 集	0:-7 10:8
    w:这 份 数 据	0:-6 10:8 87:-10
    w:这 句	6:6 18:-5 26:-5
    w:这 句 话	9:11 70:-10
    w:这 台 机 器	24:7
    w:这 是 个 什 么 模 型	3:-6 4:15 6:-6 7:-7 9:-10 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-8 21:-7 22:-6 24:-8 25:-6 27:-6 28:-6 31:-6 33:-6 34:-8 36:-10 37:-9 38:-10 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-7 50:-7 51:-7 52:-8 53:-10 55:-6 56:-6 57:-6 58:-6 59:-9 60:-7 73:-7 74:-6 75:-10 76:-5 77:-6 78:-6 79:-6 80:-6 81:-7 82:-6 83:-6 84:-6 85:-6 86:-9 87:-10 88:-14
    w:这 段 文 本	6:5 7:8 18:-6 25:-5 87:-5 88:-6
    w:这 里	6:-6 18:5 21:-5 25:-5 75:10 87:-5 88:-7
    w:进 来	0:11 5:-5
    w:进 行 到 哪 里	55:10 57:-11 58:-9 87:-5 88:-6
    w:退 出	5:-10 86:24 88:6
    w:退 回	36:8
    w:选	1:7 2:-8
    w:逐 个	27:9 28:-7 31:-5 86:-6
    w:逐 个 头	13:-7 14:-7 15:-5 16:-6 17:-5 27:13 28:-15 31:-5 33:-5 34:-5 40:-5 76:-5 87:-7 88:-7
    w:逐 头	27:10 28:-8
    w:逐 层	20:-6 27:-7 28:15
    w:逐 层 对 照	87:6
    w:逐 层 比 较	0:-8 5:-8 29:11 47:-7 49:-7 50:-7 51:-7 52:-7 53:-7 69:-7 71:-7
    w:速 度	1:-9 5:-6 52:17 53:-6 87:14 88:-6
    w:那	32:-6 33:-7 37:11 42:-10 48:-8 58:-9 75:-7 76:-6 87:-10 88:-8
    w:那 个	37:10 38:-5 64:-6
    w:那 个 token	6:-6 18:6 21:-6 25:-5 87:-5
    w:那 些 头	3:-7 4:-7 6:-7 7:-7 9:-8 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-8 27:-8 28:-7 31:-8 33:-10 34:15 36:-8 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-9 45:-7 46:-7 49:-7 50:-7 51:-8 52:-9 53:-8 55:-7 56:-8 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-8 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-12 88:-12
    w:那 样	9:5
    w:邮	9:-7 88:10
    w:部	88:7
    w:都	3:6 31:6 33:7 60:6
    w:都 关 了	11:-7 23:-8 30:10 32:-11 39:-9 88:-8
    w:醒	88:5
    w:释	88:9
    w:释 放	1:-8 2:8
    w:里	12:6 34:-5
    w:里 的	29:5
    w:重	88:7
    w:重 做	4:-5 9:-7 36:-7 37:21 38:-9 53:-6 75:-6 86:-6 87:-6 88:-8
    w:重 复 token	3:-6 4:-7 6:-6 7:-8 9:-7 12:-6 13:-12 14:-9 15:-7 16:-9 17:15 18:-7 19:-7 21:-6 22:-8 24:-7 25:-6 27:-10 28:-6 31:-10 33:-9 34:-7 36:-6 38:-7 40:-12 44:-7 45:-7 46:-7 49:-7 50:-6 51:-7 52:-7 53:-7 55:-6 56:-7 57:-7 58:-6 59:-7 60:-6 73:-7 74:-7 75:-6 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-6 83:-7 84:-7 85:-7 86:-6 87:-13 88:-11
    w:重 复 的 token	3:-5 4:-6 7:-5 11:-8 12:-7 13:-10 14:-11 15:-7 16:-10 17:13 19:-5 25:-6 27:-6 31:-6 33:-6 34:-8 55:-7 87:-8
    w:重 放	0:-6 5:-5 6:-7 29:-7 47:-5 49:-5 52:-5 53:-5 69:-5 70:-6 71:18
    w:重 新	71:11
    w:重 新 启 用	11:-11 30:-20 32:20 39:-15 87:-11 88:-9
    w:重 新 打 开	11:-8 30:-13 32:15 39:-9 87:-5
    w:重 置	38:9 49:-10 87:6 88:10
    w:重 要	13:7 14:5 30:-5 32:-6 87:-9 88:8
    w:重 要 性	0:-6 14:14 69:-8 87:7
    w:重 跑	0:-5 69:-5 71:8
    w:量	88:12
    w:量 化	45:15 46:14 88:-5
    w:针	88:8
    w:钱	88:9
    w:间	88:8
    w:除 了 这 个	3:14 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 56:-7 57:-7 58:-7 59:-7 60:-7 73:-7 74:-7 75:-7 76:-7 77:-7 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-7 87:-10 88:-10
    w:随 便	3:-8 4:-10 6:-7 7:-8 9:7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-7 24:-8 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-9 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-8 53:-10 55:-7 56:-7 57:-7 58:-7 59:-9 60:-8 70:-5 73:-8 74:-7 75:-10 76:-7 77:-8 78:-7 79:-7 80:-7 81:-7 82:-7 83:-7 84:-7 85:-7 86:-10 87:-9 88:15
    w:随 机	40:-7 41:6 43:-5 88:6
    w:随 机 种 子	9:5
    w:隐 藏 维 度	4:13 34:-5 49:-6 50:-6 51:-5 87:-11 88:-8
    w:集	3:-5 13:14 14:-14 15:-7 16:-12 17:-9 18:-5 21:-6 24:-6 25:-6 27:-6 31:-6 33:-6 34:-11 38:-5 40:-5 55:-6 75:-5 80:-5 87:-7 88:-9
    w:雨	88:10
    w:音	88:10
    w:须	9:9
    w:预 测	18:10 25:17
    w:餐	88:12
    w:饭	88:9
    w:饿	88:14
    w:首 选 token	6:-9 18:-10 19:-10 21:-9 25:-10 26:-10 67:12 70:-11 87:-6
    w:高	88:8
    w:高 对 比 度	23:-9 30:-8 77:-6 79:19 87:5 88:-7
    w:麻 烦	37:6
    w:黑 白	0:-6 79:-5 81:9
    """#
}
