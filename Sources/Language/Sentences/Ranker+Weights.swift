// Written by `RankerTraining`; as many lines because each is the weights of one feature, by frame.
extension Ranker {
  static let table = #"""
    -128 -197 -155 -277 196 82 0
    b:' s+heads	11:5
    b::+<text>	60:11
    b::+off	30:11
    b:<+<number>	57:5
    b:<.csv>+$	5:-10 59:13 77:7
    b:<.gguf>+$	0:14 5:9 59:-6
    b:<.json>+$	5:-8 59:10
    b:<.jsonl>+<new name>	0:-8 10:10
    b:<.npy>+$	5:-7 59:12
    b:<.safetensors>+$	5:14 59:-5
    b:<.safetensors>+<new name>	0:13 10:-12 77:-9
    b:<.safetensors>+做	0:-10 5:-7 29:12 47:-6 59:-6
    b:<.safetensors>+核 对	29:10 61:-8
    b:<.safetensors>+的	5:-5 29:10
    b:<.safetensors>+里 的	29:5
    b:<.session>+$	61:16
    b:<.session>+again	61:5
    b:<.session>+重 放	29:-6 61:11
    b:<.txt>+$	5:-5 47:10
    b:<.txt>+<new name>	0:-7 10:9
    b:<.txt>+as	0:-6 10:8
    b:<.txt>+for	47:5
    b:<.txt>+please	49:-5 78:-9
    b:<.txt>+上	5:-5 47:6
    b:<.txt>+上 的	47:-5 50:6
    b:<.txt>+作 为	0:-5 10:11
    b:<.txt>+微 调	47:8
    b:<.txt>+训 练	0:-6 47:12
    b:<count bits>+$	42:-10 45:10 46:19 77:-6 78:-8
    b:<count bits>+quantization	42:-6 45:7 65:-6 77:-5
    b:<count bits>+存	42:-5 45:7
    b:<count bits>+量 化	42:-6 46:10 66:-5 77:-5 78:-5
    b:<count head>+$	30:11 32:15 37:-8 42:-13 65:-5 77:-12
    b:<count layer>+$	39:-8 42:-8 43:10 78:-7
    b:<count steps>+$	37:5 48:13
    b:<count steps>+on	47:10 78:-5
    b:<count token>+$	8:18 42:-6 78:-8
    b:<count token>+at temperature	9:7
    b:<count token>+please	9:11 19:-10 42:-10 77:-5
    b:<head>+$	11:-7 77:-9
    b:<head>+<layer>	11:10 30:-6 32:-8 39:-6 78:-6
    b:<head>+of	30:8
    b:<head>+off	30:9
    b:<head>+关 掉	30:12
    b:<head>+关 闭	30:8 32:-6
    b:<head>+的	11:8 30:-13
    b:<head>+重 新 打 开	11:-6 30:-8 32:9 39:-6
    b:<hook>+$	20:13
    b:<id>+$	0:13 5:-6 29:-6 47:-6 49:-6 50:-6 51:-6 52:-6 53:-6 59:-6 61:-6 77:-8 78:7
    b:<id>+and	0:-7 77:8 78:-10
    b:<integers>+$	6:10 78:-8
    b:<integers>+as	6:7 58:-6
    b:<layer>+$	20:18 39:-10 43:10 77:-6
    b:<layer>+:	30:6
    b:<layer>+<head>	77:5
    b:<layer>+again	32:5
    b:<layer>+and	30:-9 39:-9 78:9
    b:<layer>+attend	11:9
    b:<layer>+attending to	11:9 30:-7 32:-5 39:-6 78:-5
    b:<layer>+back on	30:-7 32:10
    b:<layer>+by	30:7
    b:<layer>+look	11:7 32:-5 39:-5
    b:<layer>+off	30:6 32:-7
    b:<layer>+please	11:-6 20:8 23:-5 30:6 78:-6
    b:<layer>+之 后 的	11:-14 18:-7 19:-13 20:19 23:-12 39:-15 65:-10 66:-10 77:-16 78:-14
    b:<layer>+剪 掉	11:-6 23:-6 39:9 78:-6
    b:<layer>+加	30:-5 66:-5 78:6
    b:<layer>+各 个 头	11:9 23:-5 30:-7 32:-6
    b:<layer>+所 有	30:7
    b:<memory>+$	57:5
    b:<model>+$	1:10 77:-6
    b:<model>+and	54:9
    b:<model>+close	1:-6 2:10
    b:<model>+i don't need	2:6
    b:<model>+into	77:-6
    b:<model>+model	1:11 2:-8 78:-6
    b:<model>+now	1:10 2:-11 77:-6 78:-6
    b:<model>+should be	1:6
    b:<model>+side by side	54:5
    b:<model>+with	48:-6
    b:<model>+不 用 了	1:-5 2:5
    b:<model>+与	54:7
    b:<model>+了	1:-6 2:14 78:-14
    b:<model>+吧	1:11 2:-7
    b:<model>+和	48:-7
    b:<model>+教	48:6
    b:<model>+模 型	1:10 2:-6
    b:<model>+蒸 馏	48:6
    b:<model>+跟	48:-7 54:8
    b:<new name>+$	62:5
    b:<number>+$	1:5 57:6 78:8
    b:<number>+least important	9:-6 19:-5 39:-6 41:-6 42:-7 78:-6
    b:<number>+models	3:-12 9:-13 19:-13 40:-16 41:-16 42:-16 43:-16 54:17 65:-5 74:-6 77:-10 78:7
    b:<number>+most likely	19:9
    b:<number>+predictions	19:8
    b:<number>+个	43:-5
    b:<number>+张	78:8
    b:<path>+<new name>	0:11 10:-10
    b:<place>+$	30:6 78:-5
    b:<place>+and	11:-5
    b:<place>+please	11:-5 30:10 77:-6
    b:<place>+的	11:10
    b:<run>+$	56:8
    b:<run>+的	56:7
    b:<share>+$	39:-8 41:-10 42:6 43:-9 66:-6 77:-7 78:-6
    b:<share>+of	40:5 43:-5
    b:<share>+权 重	40:-5 42:7 43:-5
    b:<share>+的	40:8 41:-9 43:-11 77:5
    b:<text>+$	6:12 60:7
    b:<text>+and	6:-12 7:-6 77:10 78:-5
    b:<text>+as	6:7
    b:<text>+at	8:13 60:-6 65:-8 66:-8 77:-11 78:-12
    b:<text>+by	8:11 78:-9
    b:<text>+direction	35:7
    b:<text>+in	78:-6
    b:<text>+into	8:8
    b:<text>+patch	26:6
    b:<text>+之 后	18:7 19:-7
    b:<text>+做	21:-5 25:-7
    b:<text>+换 成	66:-5 78:-10
    b:<text>+方 向	35:5
    b:<text>+的	6:-9 18:-5 26:13 60:-7
    b:<text>+的 方 向	35:7 78:-6
    b:<text>+的 激 活	26:8
    b:<text>+看 看	6:-14 7:-8 19:-13 77:11
    b:<text>+这 个	0:8 6:-7 18:-5 25:-6 26:-6 60:-6
    b:<text>+这 句	6:9 18:-6 21:-6 26:-5 60:-5
    b:<token>+$	8:8
    b:<token>+with	8:9 78:-8
    b:<token>+之 后	18:-6 19:6
    b:<token>+换 成	8:9
    b:<token>+改 成	8:6
    b:^+<count bits>	42:-8 46:11 66:-5 77:-6 78:-5
    b:^+<count token>	9:12 19:-10 42:-10 77:-7 78:-6
    b:^+<id>	4:-12 5:-10 29:-10 47:-10 49:-10 50:-10 51:-10 52:-10 53:-10 59:-10 61:-10 77:-8 78:15
    b:^+<layer>	20:16 30:6
    b:^+<model>	48:-5 54:10 78:-5
    b:^+<number>	42:6 65:-13 66:-9 77:-13 78:9
    b:^+<place>	11:9 30:-9 39:-9 78:-6
    b:^+<run>	56:7
    b:^+<text>	8:8 18:6 19:-9 78:-5
    b:^+<token>	8:7
    b:^+ablate	11:-7 19:-5 27:11 28:10 30:6 32:-9 33:-6 39:-6 42:-9 43:-11 65:-6 66:-7 77:-9 78:-12
    b:^+accuracy	4:-5 7:-5 9:-7 12:-5 18:-5 21:-6 34:-5 36:-7 37:-5 38:-6 45:-5 46:-5 49:-11 51:18 53:-5 55:-6 63:-6 64:-6 65:-6 66:-6 68:-5 71:-6 76:-6 77:-5 78:-7
    b:^+activate	1:9 2:-8 32:6 77:-5
    b:^+add	30:-6 42:-5 43:-8 60:12 78:10
    b:^+answer	64:17 77:-5 78:-11
    b:^+any	14:-5 15:9 24:10 27:-7 31:-8 33:-7 34:7 78:-12
    b:^+apply	78:6
    b:^+are	5:-5 24:12 29:7 31:-5 33:-5 78:-6
    b:^+are there	4:-6 7:-6 13:-7 15:12 16:-9 17:-5 27:-6 31:-6 33:-6 34:-10 36:-5 37:-5 40:-5 55:-6 77:-6 78:-6
    b:^+attention	12:9 78:12
    b:^+attention of	11:14 30:-12 32:-10 39:-8 78:-7
    b:^+attribute	25:7
    b:^+attribution	25:8
    b:^+back	2:-6 38:9
    b:^+benchmark	4:-6 7:-5 9:-7 14:-5 24:-5 25:-5 27:-5 33:-5 34:-5 36:-5 38:-5 44:-5 49:-6 50:-7 51:-6 52:13 53:-5 66:-5 67:-5 77:-10
    b:^+book	78:6
    b:^+bye	76:13 78:-6
    b:^+can i	14:-5 36:7 37:-9 66:7 78:-5
    b:^+can you	36:8 40:-9 43:5 78:-6
    b:^+change	6:6 8:15 9:-9 19:-7 67:5 78:6
    b:^+check	29:7 49:10 51:-14 57:15 66:-6
    b:^+check that	11:-10 24:10 30:-10 32:-9 33:-7 39:-8 57:15 77:-6 78:-6
    b:^+close	2:16 78:7
    b:^+cluster	78:11
    b:^+compact	4:-6 44:14 78:-6
    b:^+compare	9:-5 19:-5 29:7 54:15 78:-5
    b:^+complete	7:-5 9:14 52:-6 77:-7 78:-8
    b:^+compress	42:-7 45:-6 46:9
    b:^+compute	49:9 50:8 77:-7
    b:^+continue	9:13
    b:^+continue with	9:12 19:-6 40:-6 41:-6 42:-6 43:-6 77:-6 78:-9
    b:^+convert	45:7 78:7
    b:^+could you	73:5
    b:^+cut	7:-6 40:9 41:-5 42:-8
    b:^+d_model	4:10
    b:^+dark	67:17
    b:^+delete	33:-9 78:13
    b:^+disable	30:14 39:-5
    b:^+display	7:7 22:-6 55:8 77:-7 78:-7
    b:^+distill	48:19
    b:^+do	26:6
    b:^+do a	27:8 28:-5
    b:^+do not	8:-6 36:-5 78:12
    b:^+does	4:-9 24:5 29:5 78:5
    b:^+don't	0:-8 76:-6 78:12
    b:^+draw	11:5
    b:^+drop	1:-6 2:8 38:5 78:-5
    b:^+dump	20:6
    b:^+enable	14:-7 27:-5 33:9
    b:^+entropy	4:-5 9:-6 13:16 36:-6 37:-5 38:-6 53:-6 65:-5 76:-5 78:-7
    b:^+evaluate	47:-7 78:7
    b:^+exit	76:16 78:-6
    b:^+expect	57:7
    b:^+explain the	30:-10 39:-11 66:10
    b:^+export	5:-7 59:20
    b:^+feed	6:10 18:-8 19:-7 21:-7 25:-8 26:-8 60:-9
    b:^+find	13:10 14:-7 15:10 16:6 59:-9
    b:^+fine-tune	47:6 50:-5
    b:^+from now on	1:10 2:-8
    b:^+generate	9:14
    b:^+get	32:5 49:8 59:6 66:-7 77:-9 78:-6
    b:^+get me	3:-6 4:-8 6:-5 7:-7 9:-5 12:-5 13:-6 15:-6 16:-6 17:-5 18:-6 19:-8 21:-7 22:-5 24:-7 25:-5 27:-6 28:-6 31:-5 33:-6 34:-6 36:-6 37:-6 38:8 40:-5 41:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 55:-7 63:-5 64:-5 65:-9 66:-6 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:13 77:-9 78:-8
    b:^+get rid of	40:7
    b:^+get the	38:5 59:11 66:-7
    b:^+give me	0:6 69:7 77:-9
    b:^+go	38:6 67:8
    b:^+go through	18:5 27:7 61:6
    b:^+head	3:-8 4:-6 7:-7 13:15 15:-6 16:-6 17:-5 21:-5 27:-10 31:-6 33:-5 34:-10 40:-5 55:-10 65:-5 66:-6 77:-10 78:-10
    b:^+heads	34:8 44:-8 77:-7 78:13
    b:^+help	65:13 78:-8
    b:^+help me with	30:-12 61:-8 66:12
    b:^+how	13:6 35:6 51:6 66:6 78:-8
    b:^+how can i	4:-5 14:-5 19:-5 66:23
    b:^+how did	56:6
    b:^+how do i	66:33
    b:^+how fast	52:14 77:-6 78:-8
    b:^+how is	7:7 9:-10 54:5
    b:^+how large	4:7 49:5 52:-6 78:-12
    b:^+how many	4:12
    b:^+how much memory	53:12 78:-6
    b:^+i	2:-7 65:-5 78:15
    b:^+i want	36:-7 37:11 38:6 78:-6
    b:^+i want to	62:5
    b:^+i'd like	52:-5 67:12 77:-6 78:-10
    b:^+i'm	78:9
    b:^+i'm done	65:-5 76:15 77:-6 78:-7
    b:^+initialise	78:15
    b:^+install	78:7
    b:^+instead of	8:7
    b:^+is	4:-7 24:14 52:8 78:-7
    b:^+keep	58:9
    b:^+kill	30:8 32:-5
    b:^+knock out	11:-9 27:10 30:8 31:-6 32:-10 33:-7 39:-7
    b:^+leave	30:-8 60:5 76:9 78:8
    b:^+lens	18:9 21:-6
    b:^+let	11:-6 30:-7 32:6 39:-8 49:-11 58:12 77:-7 78:-8
    b:^+let 's	30:5 76:11
    b:^+let it	6:8 18:-5 19:-5 21:-5 25:-5 26:-6 47:6 60:-6
    b:^+let me	11:5 20:7
    b:^+let me see	21:9 54:5 77:-6
    b:^+light	68:12
    b:^+likely	19:12 21:-5 25:-5
    b:^+list	3:6 18:-5 34:9 55:5 65:5
    b:^+load	0:10 10:10
    b:^+logit lens	18:18 65:-15 66:8
    b:^+logits	18:-5 21:7 22:7
    b:^+look at	23:17 41:-7 66:-5 78:-7
    b:^+loss	49:21 57:8 58:7 62:-6 78:-16
    b:^+make	30:6 62:10
    b:^+make it	42:-9 46:8 65:-6 66:-9 68:12 77:-10 78:-9
    b:^+mask	3:-8 7:-5 30:27 31:5
    b:^+mean-ablate	30:9 32:-5
    b:^+measure	49:12 51:5 52:6 58:-8
    b:^+memory	53:15 78:-6
    b:^+model	4:11 45:-7 77:-6 78:-5
    b:^+my	24:-8 52:-10 76:-5 78:15
    b:^+no	30:5 78:12
    b:^+no need to	0:-10 49:-16 77:-8 78:14
    b:^+note	58:6 78:6
    b:^+open	0:13 6:-5 78:5
    b:^+parity	29:11
    b:^+patch activations	4:-5 6:-8 9:-7 19:-5 26:19 36:-7 37:-5 38:-6 53:-6 65:-6 66:-5 76:-6 77:-5 78:-8
    b:^+perplexity	47:-6 50:13 77:-8
    b:^+play	61:11 78:5
    b:^+please	44:5
    b:^+plot	56:12
    b:^+ppl	9:-6 36:-6 38:-6 50:16 53:-5 65:-6 76:-5 77:-7 78:-7
    b:^+previous token	14:-5 16:13
    b:^+print	21:9
    b:^+prompt	7:8 66:-8
    b:^+prune	30:-6 39:20 40:7 41:-6
    b:^+push	35:7
    b:^+put	8:9 37:8 77:-7 78:-6
    b:^+quantize	45:17
    b:^+quit	4:-6 7:-5 9:-7 12:-5 18:-5 21:-6 31:-5 34:-5 36:-6 37:-5 38:-6 45:-5 49:-6 53:-5 55:-6 63:-6 64:-6 65:-6 68:-5 71:-6 76:18 77:-7 78:-12
    b:^+rank	59:-5
    b:^+re-enable	11:-8 24:-6 30:-11 32:12 33:8 39:-5
    b:^+read	0:8 5:-9 6:-5 47:-5 49:-6 50:-6 51:-6 52:-5 53:-6 61:-5 77:-6 78:11
    b:^+record	62:13 75:-5 78:6
    b:^+redo	37:14
    b:^+remember	58:16 62:-6 66:-5
    b:^+remove	14:-10 33:6 34:-6 39:13 41:5 42:-5
    b:^+replace	8:9
    b:^+replay	61:26 66:6 78:-5
    b:^+rerun	61:11
    b:^+reset	3:-7 4:-6 24:-5 33:-9 38:16 78:-6
    b:^+restore	11:-5 30:-8 32:8 39:-5 77:-5 78:-6
    b:^+revert	24:-5 33:-9 36:-10 38:14 78:-5
    b:^+revert the last	36:12 37:-5 78:-5
    b:^+rollout	12:18
    b:^+run	24:12 61:7
    b:^+sample	9:8
    b:^+save	5:10 59:6
    b:^+see	7:6 11:17 12:-7 19:7 66:-9 78:-6
    b:^+send	49:-9 78:15
    b:^+show	7:10 18:5 20:8 55:10 77:-6 78:-9
    b:^+show me	13:7 65:12 78:-7
    b:^+shut	1:-9 2:8 76:5
    b:^+speak	63:7 64:7
    b:^+start	38:10 61:8
    b:^+start recording	58:-5 62:12 78:-5
    b:^+steer	35:7
    b:^+stop	76:6
    b:^+store	5:6 58:5
    b:^+swap	8:7 39:-9 77:-16 78:8
    b:^+sweep	14:-5 18:-8 27:16 28:10 33:-5 77:-6 78:-6
    b:^+switch	1:15 3:-8 30:9 66:-7 74:6
    b:^+switch off	31:10 32:-5
    b:^+switch to	2:-9 52:-5 54:-6 63:12 77:5 78:-9
    b:^+take	1:-6 2:7 26:5 30:7 32:-7 53:-6 77:-5 78:-5
    b:^+tell me	4:5 49:6 54:6 77:-7 78:8
    b:^+that	36:11
    b:^+the	30:8 78:5
    b:^+the loss	57:5
    b:^+the top token	6:-8 57:11 60:-5
    b:^+theme	68:-7 71:9
    b:^+train	73:8
    b:^+train it	4:-5 9:-6 19:-5 36:-6 37:-5 38:-6 47:20 49:-5 53:-6 65:-6 66:-5 76:-5 77:-5 78:-10
    b:^+translate	78:11
    b:^+try	6:-8 18:-8 28:7 60:-5
    b:^+turn	31:7 32:6 34:-5 71:7
    b:^+turn off	30:11 31:8
    b:^+undo	36:11 78:6
    b:^+undo that	34:-15 36:16 44:-6 77:8 78:-7
    b:^+unload	1:-9 2:10
    b:^+unmask	11:-6 30:-9 32:11 33:10
    b:^+use	0:8 42:-9 45:6 67:5
    b:^+we	44:-10 78:6
    b:^+what	3:5 4:6 19:7 20:13
    b:^+what 's	4:8 34:9
    b:^+what are	14:6
    b:^+what is	18:-5 34:6 49:7 77:-5
    b:^+where	11:5
    b:^+which	14:9 25:5 78:-5
    b:^+who	78:8
    b:^+why	19:-8 25:10
    b:^+write	5:7
    b:^+write down	6:-7 60:8
    b:^+zero out	30:8 32:-6
    b:^+一 层 一 层	18:8 25:-8 27:-12 28:8 77:-5 78:-5
    b:^+下 一 个 token	19:13
    b:^+不 用	0:-9 61:-14 78:16
    b:^+不 要	2:10 34:-8 38:-12 76:-13 78:9
    b:^+主 题	67:-10 68:8 69:6 71:-5 77:-7
    b:^+交	78:5
    b:^+今	78:7
    b:^+从	26:6
    b:^+以	6:-5 62:9 78:-6
    b:^+你	77:-5 78:19
    b:^+保 存	3:-8 4:-5 5:19 55:-9 66:-8
    b:^+做 个	24:10 25:9 77:-6 78:-7
    b:^+先	11:-9 30:-7 77:10
    b:^+先 别	30:-11 36:-9 78:18
    b:^+关 掉	14:6 27:-5 30:10 31:8 32:-7 33:-7 40:-9 77:7 78:-5
    b:^+关 闭	2:18 3:-6
    b:^+写	9:-6 60:15 66:-6
    b:^+准 确 率	4:-6 49:-6 51:18 77:-6 78:-7
    b:^+切 到	1:-9 2:-6 52:-6 73:16 78:-9
    b:^+切 换 到	2:-10 52:-6 63:7 69:5 78:-13
    b:^+列 出	3:10 4:-8 33:-9 34:6 44:-11 55:11 77:-10
    b:^+刚 才 的	36:8 59:6
    b:^+刚 才 那 步	36:9
    b:^+删 除	31:-5 33:-6 78:12
    b:^+别	0:-7 36:-8 67:-9 78:20
    b:^+剪 去	78:-5
    b:^+剪 掉	11:-10 23:-8 30:-9 32:-9 39:-6 40:8 41:-5 42:-9 43:14 78:-9
    b:^+剪 枝	9:-5 36:-6 38:-5 39:22 41:-7 42:-10 43:-8 53:-5 65:-5 66:6 77:-7 78:-15
    b:^+加 载	0:9 10:6 66:-7 77:-6 78:-8
    b:^+压 实	3:-7 44:17 77:-5
    b:^+去 掉	40:7 41:-5 42:-6
    b:^+取 消	36:8 38:-6
    b:^+和	29:8
    b:^+哪 些	14:9 16:10 78:-12
    b:^+困 惑 度	4:-6 50:17 77:-13
    b:^+在	47:6
    b:^+头	13:6 14:7
    b:^+如 何	30:-8 34:-6 36:-11 66:13
    b:^+存 到	5:10 29:-6 59:-6
    b:^+学 习	78:7
    b:^+安 装	24:-9 78:10
    b:^+对	25:8
    b:^+对 比	73:-7 74:8 75:-6
    b:^+对 照	29:7
    b:^+导 出	7:-10 59:16 66:-6 77:-5
    b:^+将	0:-6 5:5 45:6
    b:^+屏 蔽	30:21 32:-6 34:-8
    b:^+布 局	72:8 73:-5 74:10 75:6 77:-13 78:-5
    b:^+帮 我	28:7 78:8
    b:^+帮 我 把	1:-7 2:8 58:7 62:-5
    b:^+开 始	62:6
    b:^+开 始 录 制	58:-5 62:9
    b:^+录 制	9:-5 19:-5 36:-5 62:17 66:-6 75:-6 78:-6
    b:^+怎 么	66:34
    b:^+恢 复	32:9 33:5 37:6 38:6 40:-9 42:-7 78:-7
    b:^+我	34:13 55:8 65:5
    b:^+所 有	31:-12 33:10
    b:^+打 开	0:11 3:-11 32:6 33:-6 50:-8 77:8 78:-5
    b:^+扫 描	13:-7 27:17 28:-6 31:-11 33:-12 77:-5
    b:^+找	13:10 14:-8 15:8 16:5 66:-6 77:-5
    b:^+找 一 下	15:13 77:-7 78:-5
    b:^+拿	47:6
    b:^+按	14:10 59:-7 77:7
    b:^+按 幅 值	42:6
    b:^+按 熵	13:14 14:-7 27:-6 31:-7 33:-6 77:-7 78:-5
    b:^+损 失	49:17 50:-8 57:6 58:8 78:-7
    b:^+换	6:8 7:-5 63:9 66:-6 67:12 68:-10 69:-5 74:-15 77:5
    b:^+换 成	67:13 78:-11
    b:^+接 下 来 最 可 能 出 现 什 么	19:14 78:-5
    b:^+推	24:-6 76:10
    b:^+撤 回	36:10
    b:^+撤 销	34:-10 36:12 77:10 78:-6
    b:^+播 放	61:12
    b:^+昨 天	30:-6 32:-6 34:-6 78:10
    b:^+显 示	18:8 55:6
    b:^+最 可 能 的	9:-6 19:11
    b:^+有	3:11 4:5 6:-7 7:-8 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 63:-7 64:-7 65:15 66:-16 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-12 78:-15
    b:^+有 没 有	15:11 34:8 78:-5
    b:^+权 重	42:-7 46:7 78:-5
    b:^+来	19:-7 42:-5
    b:^+检 查 一 下	24:13 78:-6
    b:^+模 型	4:11 5:13 14:5 18:-5 19:9 34:-8 47:-5 78:-8
    b:^+每 一 层 会 预 测 什 么	9:-6 18:15 36:-5 38:-6 53:-6 65:-5 76:-5 78:-7
    b:^+每 个 token	7:5 21:-5 22:6
    b:^+每 层	4:12 18:5 19:-11 27:-8 78:-6
    b:^+比 较	54:13
    b:^+注 意 力	12:5
    b:^+测 一 下	50:8 52:8 77:-17 78:-5
    b:^+激 活	6:-5 26:8
    b:^+火	78:6
    b:^+现 在	1:9 2:-8 4:6 7:7 49:5 77:-7
    b:^+生 成	9:5 44:9 78:-6
    b:^+用	0:6 68:7
    b:^+用 梯 度	25:7
    b:^+画	56:17
    b:^+画 出	78:6
    b:^+目 前	34:6 55:8 78:-6
    b:^+看	11:12 23:11 66:-9 77:-7 78:-5
    b:^+看 下	9:-10 11:-6 19:13 23:7 39:-6 42:-8 66:-6 77:-13
    b:^+看 看	7:5 24:6 34:5 55:7 77:-13
    b:^+确 认	57:7
    b:^+神	78:7
    b:^+程 序	24:10 76:-6
    b:^+笔 记	6:-8 60:12
    b:^+算 一 下	6:-5 49:9 50:10 58:-13 62:-8
    b:^+结 果	5:-6 59:10
    b:^+给	78:10
    b:^+给 我	0:7 21:6
    b:^+给 我 看 看	3:8 4:-6 55:9 77:-6 78:-6
    b:^+续 写	9:13
    b:^+蒸 馏	48:11 65:-6 66:-6 77:-6 78:-9
    b:^+让	6:7 47:5 76:7 78:-7
    b:^+训 练	47:16 73:9 75:-6 78:-10
    b:^+记 一 下	6:-14 18:-10 19:-10 21:-10 25:-9 26:-10 58:10 60:12 62:-6 77:-11 78:-5
    b:^+记 住	58:14 66:-6 77:-5
    b:^+语 言	64:6
    b:^+请	78:7
    b:^+请 把	38:7
    b:^+跑	18:5 52:7 77:-6 78:-8
    b:^+跑 过 的	55:10
    b:^+跟	29:8
    b:^+载 入	5:-9 52:-10 77:7
    b:^+输 入	6:12
    b:^+运 行	61:13 66:-6 75:-8
    b:^+这	4:12
    b:^+这 个	4:5 25:7 78:6
    b:^+退 出	76:13 78:-10
    b:^+退 回	36:8
    b:^+逐 层	18:-6 27:-7 28:12
    b:^+速 度	9:-5 19:-5 34:-5 36:-5 38:-5 49:-7 51:-6 52:17 65:-5 77:-14 78:-8
    b:^+都	3:14 77:-6 78:-7
    b:^+重	78:7
    b:^+重 放	0:-6 5:-5 6:-9 26:-5 29:-5 47:-5 50:-5 51:-5 52:-5 53:-5 59:-5 60:-7 61:15
    b:^+重 置	3:-6 38:15 78:-9
    b:^+量 化	45:15
    b:^+随 便	3:-8 4:-10 6:-7 7:-8 9:6 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-7 24:-8 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-9 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-7 50:-8 51:-8 52:-8 53:-10 55:-8 63:-8 64:-7 65:-11 66:-7 67:-8 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:15
    b:^+随 机	38:-6 40:-9 41:6 42:-7 43:-8 77:-5 78:6
    b:^+预 测	14:-5 18:-7 25:9 51:10
    b:^+麻 烦	32:-5 37:7
    b:a+change back	14:-5 36:7 37:-9 66:7 78:-5
    b:a+continuation	9:12
    b:a+csv	59:9
    b:a+dataset	10:6 78:-5
    b:a+file	59:10
    b:a+head	11:6 30:14 32:13 66:6
    b:a+layer	18:-6 27:-8 28:11
    b:a+loss	49:-7 56:11
    b:a+model	0:18 2:12 3:-7 76:-7 78:-11
    b:a+new	11:-6 23:-6 30:-7 32:-7 39:-5 78:6
    b:a+note	60:11 78:-14
    b:a+recording	62:12
    b:a+script	61:12 62:11 75:-8
    b:a+text	6:11 9:-15 78:-5
    b:a+value	14:-6 57:12 58:11
    b:accuracy+$	49:8 51:12 77:-5 78:-6
    b:accurate+is	4:-8 51:13
    b:activation patching+from	26:6
    b:activation patching+with	6:-5 26:8
    b:activations from+<text>	6:-10 18:-7 19:-7 21:-7 25:-6 26:12 60:-9
    b:active+model	1:7
    b:add+a	30:-6 60:12
    b:after+<layer>	11:-5 20:5 23:-6 39:-5
    b:after+<text>	19:-5 26:-5 60:-5
    b:again+$	30:-6 32:6 33:7 37:8 61:6
    b:all modifications+$	38:13 78:-6
    b:all of+<layer>	39:-5
    b:all the+heads	11:5 14:-9 27:-6 30:-9 31:16 33:-8 34:-11 39:-6 66:-6 77:-6 78:-5
    b:all+heads	14:5 33:12 78:-6
    b:all+you	78:5
    b:an+email	78:6
    b:an+overview	13:7 78:-6
    b:analyse+the	6:7
    b:and record+the loss	27:11 49:-9
    b:and+<model>	54:8 77:-7
    b:and+<new name>	0:-5 10:7
    b:and+continue	6:-9 9:5 77:8
    b:and+export	14:-7 59:-10 77:10
    b:and+measure	1:-5 27:5 30:-6 52:-7 77:11
    b:and+remember	78:-8
    b:and+see	27:8 34:-7 78:-7
    b:and+show	6:-7 7:-8 18:6 28:-5 30:-7 77:9
    b:and+tell me	0:-6 30:-6 33:-6 57:-6 77:12 78:-7
    b:and+then	40:-6 42:-7 44:-7 77:9
    b:answer+in english	63:12 64:-6
    b:any more+$	2:6
    b:any+heads	14:5 27:-8 31:-7 33:-7 34:10
    b:anything+$	36:-6 78:12
    b:apply+the	18:5
    b:are loaded+$	3:15 14:-6 34:-6 78:-5
    b:are open+$	3:7
    b:are there+$	7:8 14:-6 19:-5 25:-6 55:7 65:8
    b:are+the	13:11 14:-7 34:-9
    b:are+we	0:-5 5:-6 29:8 78:-7
    b:as+a	0:-5 5:6 59:7
    b:as+the	1:12 26:6 65:-6 66:-6 77:-9 78:-12
    b:as+the prompt	6:8
    b:at temperature+<number>	9:7
    b:at the moment+$	3:5 4:-6 34:8 78:-6
    b:at+<hook>	20:6
    b:at+<layer>	11:6 23:-6 35:6
    b:at+<number>	78:7
    b:at+<token>	8:9 66:-6 78:-8
    b:attend+$	11:9
    b:attending to+$	11:9 30:-7 32:-5 39:-6 78:-5
    b:attention heads+$	4:-7 41:-6 42:-7 78:8
    b:attention of+<head>	11:8 30:-5 32:-6
    b:attention+$	11:14 12:9
    b:attention+flow	12:8
    b:attention+for	18:-7
    b:attention+in	11:8 23:-9 32:-5 39:-8
    b:attention+is	78:5
    b:attention+rollout	12:10
    b:attribute+the	25:7
    b:attribution+for	25:6
    b:attribution+please	25:13
    b:attributions+$	25:10
    b:back on+$	30:-6 32:14 33:8 77:-5
    b:back on+and	24:-5 31:-5 33:-9 49:-11 50:-7 77:9
    b:back+$	11:-7 30:-10 32:7 39:-5
    b:back+to the	2:-6 38:9
    b:based on+$	25:7
    b:below+<number>	57:7
    b:benchmark+it	4:-6 7:-5 9:-7 14:-5 24:-5 25:-5 27:-5 33:-5 34:-5 36:-5 38:-5 44:-5 49:-6 50:-7 51:-6 52:13 53:-5 66:-5 67:-5 77:-10
    b:better+than	78:11
    b:between+<model>	48:-5 54:8 78:-5
    b:by magnitude+$	40:-6 42:7
    b:by+<text>	8:11 78:-9
    b:by+importance	14:10
    b:by+its mean	30:7
    b:bye+$	76:18 77:-5 78:-8
    b:can i+take	14:-5 36:7 37:-9 66:7 78:-5
    b:change back+$	37:8
    b:change back+how	14:-5 36:7 37:-9 66:7 78:-5
    b:change the language+$	3:-5 4:-6 7:-5 9:-8 19:-6 21:-5 24:-5 34:-5 36:-8 37:-6 38:-7 45:-5 50:-5 51:-5 52:-5 53:-7 55:-5 63:18 64:-6 65:-7 67:-5 71:-5 76:-7 77:-7 78:-10
    b:change+$	36:9
    b:change+<count token>	6:-7 8:18 9:-17 19:-16 36:-5 37:-5 42:-16 65:-7 77:-14 78:-17
    b:change+the	4:-9 6:-6 36:-5 37:-5 67:9 78:12
    b:change+the prompt	6:13 7:-5 78:-7
    b:change+to the	6:-5 37:-5 68:9 74:6 78:-7
    b:check+a	14:-6 24:-5 49:-7 57:13 58:-5 78:-5
    b:check+the	49:11 51:-16 66:5
    b:check+the loss	24:-5 31:-5 49:-11 77:6
    b:chinese+$	3:-5 63:8 64:11 77:-6
    b:close+<model>	1:-7
    b:close+a	0:-8 2:14 3:-5 4:-8 38:-6 44:-5 76:-16 78:-15
    b:close+it	2:6
    b:close+the	76:7 78:9
    b:cluster+the	78:11
    b:comes next+$	7:-10 18:7 19:12 25:-6 78:-5
    b:command+$	30:12 39:12 66:6
    b:commands+are there	55:-5 65:11
    b:comment+<text>	6:-10 18:-5 19:-5 21:-5 26:-6 60:9
    b:compact+it	44:8 52:-5 77:-8 78:6
    b:compact+the	4:-5 40:-8 44:10 66:6 78:-5
    b:compare+$	6:-6 63:-6 68:-13 72:-8 73:-8 74:6 75:-7 77:12 78:-7
    b:compare+<number>	3:-11 9:-13 19:-12 40:-13 41:-13 42:-13 43:-13 54:17 65:-5 74:-9 77:-12 78:-19
    b:compare+layout	73:-7 74:12
    b:compute+the	12:5 40:-7 77:10
    b:compute+the loss	49:12 50:-5 77:-7
    b:continuation+$	9:13
    b:continuations+$	19:15 77:-6 78:-5
    b:continue+$	9:10 77:-8
    b:continue+the	9:5
    b:continue+the prompt	6:-6 7:-7 9:12
    b:convert+the	78:8
    b:could you+write	0:-8 77:-5
    b:csv+$	59:9
    b:current model+$	2:-6
    b:curve+$	49:-6 56:12
    b:curve+of	56:5
    b:d_model+是 多 少	4:10
    b:dark+$	67:18 78:-6
    b:dark+mode	67:11
    b:data+$	10:16 77:-6 78:-6
    b:did+it	25:5
    b:difference+between	54:8
    b:disable+<head>	30:11
    b:disable+it	11:-6 32:-5 39:-5
    b:disabled+$	34:11
    b:disk+$	5:8 9:-8
    b:distill+$	3:-5 4:-7 7:-5 9:-8 19:-6 21:-5 24:-6 34:-5 36:-8 37:-6 38:-8 45:-5 48:18 50:-5 51:-5 52:-5 53:-7 55:-5 63:-5 64:-5 65:-6 67:-5 76:-7 78:-8
    b:do we have+$	4:-6 14:-5 19:-6 49:11 77:-5
    b:do+$	11:9 14:-8 18:-9 19:-8 32:-7 34:-6 39:-5 52:6 66:6 78:-8
    b:do+<count steps>	47:7 78:-5
    b:do+activation patching	26:8
    b:doctor+$	24:10
    b:does+<head>	11:6 32:-7
    b:does+<layer>	11:10 39:-5
    b:does+<place>	11:13 30:-12 32:-8 39:-7 66:-8 78:-6
    b:does+it	53:8
    b:does+mask	3:-6 4:-6 7:-5 14:-10 15:-6 18:-10 19:-11 20:-8 27:-6 30:10 31:-7 33:-5 34:-10 49:-6 52:-7 53:-5 55:-6 66:9 76:-5 77:-6 78:-10
    b:does+pruning	18:-5 19:-6 39:8 51:-5 65:-6 66:7 76:-6
    b:does+steering	7:-6 13:-6 18:-7 35:10 51:-6 66:6 78:-7
    b:does+the	11:-5 18:9 20:8 23:-5
    b:don't+quit	76:-11 78:6
    b:don't+want to	2:-5 78:7
    b:draw+the	11:6
    b:drop+<model>	1:-8 2:9
    b:dump+the	0:-5 29:-5
    b:duplicate token+heads	13:-8 14:-9 15:-5 16:-7 17:17 27:-6 31:-7 33:-5 34:-7 40:-7 66:-5 77:-7 78:-7
    b:each+head	13:10 14:7 27:-6 34:-8 66:-5 78:-10
    b:each+layer	4:-5 18:6 19:-8 20:-7 28:7
    b:email+to	78:6
    b:embeddings+$	78:14
    b:english+$	63:12 64:-5 78:-7
    b:enter+a	6:11 9:-15 78:-5
    b:entropy+$	9:-6 13:15 33:-5 36:-6 38:-6 53:-5 65:-5 76:-5 77:-5 78:-6
    b:entropy+of	13:8
    b:environment+$	24:11
    b:everest+$	78:6
    b:every+head	33:8
    b:everything+$	24:-9 33:9 36:-6 38:9
    b:exit+$	9:-5 76:14 78:-6
    b:expect+the loss	57:6
    b:export+results	59:13 77:-6 78:-8
    b:export+that	14:-7 77:5
    b:export+the	5:-7
    b:fast+$	4:-7 52:13 78:-9
    b:file+$	59:10
    b:file+<.txt>	5:-5 78:-5
    b:find+important	13:13 14:-9 15:-5 16:-6 66:5
    b:for later+<new name>	58:8 62:-5
    b:for me+$	0:6
    b:for training+$	72:-6 73:13 74:-6 78:-6
    b:for+<head>	11:11 30:-7 32:-7
    b:for+<number>	9:-6 19:-6 40:-7 41:-7 42:-7 43:-7 78:9
    b:for+<run>	56:7
    b:for+<text>	8:8 18:5 78:-8
    b:for+<token>	25:6
    b:for+all	18:-7
    b:for+the	7:-9 21:8 25:6
    b:french+$	78:6
    b:from+<model>	54:5
    b:from+<text>	6:-6 26:8
    b:garden+$	78:7
    b:generate+some	9:9
    b:get out+of this	66:6
    b:get rid of+<model>	2:6
    b:get the+numbers	59:10
    b:get+<id>	0:8 5:-6 49:-6 59:-8
    b:get+a	32:11 33:-8 78:-5
    b:get+attributions	25:10
    b:get+logits	22:-6 66:8
    b:get+this table	59:9
    b:give me+an	13:7 78:-6
    b:give me+the	0:7 22:6 78:-9
    b:go through+<.session>	61:11
    b:go through+the	18:5 27:7 28:-6 77:-6
    b:go+to	1:7 2:-6 67:-5 68:5
    b:gpu+$	78:10
    b:gradient+attribution	25:8
    b:gradients+$	25:8
    b:greater than+<number>	57:7
    b:greedily+$	9:9
    b:have+$	4:7
    b:head+$	13:6 30:12 34:-5
    b:head+back on	32:13 33:-9 78:-7
    b:head+in	3:-7 4:-5 13:-6 14:-6 27:-8 31:11 33:-12 44:-5 78:-8
    b:head+looks at	11:10
    b:head+off	30:6 31:-5 34:-13 78:-6
    b:head+on again	31:-5 32:11 33:6 78:-5
    b:heads+$	14:6 16:5 17:5 31:7 39:12 40:8
    b:heads+and	27:6 40:-6 44:-5 77:6 78:7
    b:heads+are	13:7 78:-6
    b:heads+attend to	14:-6 17:11 30:-5 34:-7
    b:heads+back on	33:8
    b:heads+by	4:-6 14:6 78:6
    b:heads+can i	14:9
    b:heads+do	13:-8 15:9 16:-7 17:-6 34:-12 78:-12
    b:heads+does	4:-6 14:12 19:-5 78:-5
    b:heads+in	11:-6 23:-7
    b:heads+matter	14:17
    b:heads+of	11:11
    b:heads+off	27:5 31:-8 34:9 77:-6
    b:heads+that	13:-8 15:13 16:6 27:-5 34:-6 77:-6 78:-6
    b:heads+that are off	13:-5 14:-6 27:-6 33:-7 34:7 44:9 78:-7
    b:help+$	65:12 78:-5
    b:here+$	3:-5 7:-5 18:-7 19:7 34:-5 38:-5 39:6 65:8 76:11 78:-9
    b:how can i+see	4:-5 11:-6 19:-9 66:11
    b:how did+the loss	56:6
    b:how do i+change	6:-8 66:9 67:-8
    b:how do i+get	21:-11 25:-5 66:12
    b:how do i+get the	38:-10 59:-6 66:10
    b:how do i+list	3:-12 55:-9 66:13
    b:how do i+load	0:-5 10:-5 66:10
    b:how do i+see	7:-7 66:8
    b:how fast+is	52:10 77:-5 78:-8
    b:how large+is	4:7 49:5 52:-6 78:-12
    b:how many+parameters	4:7
    b:how many+tokens	7:5
    b:how much memory+does	53:12 78:-6
    b:how+$	14:-5 36:7 37:-9 66:7 78:-5
    b:how+accurate	4:-8 51:13
    b:how+does	25:-6 35:7 66:8 78:-7
    b:how+tall	78:6
    b:hub+$	78:6
    b:hungry+$	78:9
    b:i undid+$	37:14 78:-5
    b:i want+the	37:9
    b:i'm+hungry	78:9
    b:i+don't	2:-5 78:7
    b:i+just undid	37:5
    b:i+turned off	13:-6 14:7 34:-9
    b:importance+$	14:13
    b:important+heads	13:13 14:-9 15:-5 16:-6 66:5
    b:in english+$	63:16 64:-6 78:-5
    b:in+<layer>	20:8
    b:in+<text>	29:8
    b:in+the	31:7 78:7
    b:in+the prompt	8:7
    b:induction heads+$	4:-7 15:19 77:-6 78:-7
    b:inspect+layout	72:11 73:-7 74:-7
    b:install+python	78:7
    b:instead of+<text>	8:7
    b:int8+$	45:13 78:-5
    b:into+<text>	5:-5 8:7 59:7
    b:into+a	59:9
    b:into+french	78:6
    b:is+$	30:-8 57:-8 67:-5 76:-8 77:8 78:7
    b:is+all	78:5
    b:is+better	54:7
    b:is+it	4:5 49:-5 50:7 52:7 77:-8 78:7
    b:is+mount	78:6
    b:is+my	9:-5 24:8 78:-7
    b:is+the	24:5
    b:is+the loss	4:-13 49:14 58:-7 78:-9
    b:is+the prompt	7:10 78:-10
    b:is+this	3:-6 4:12 52:6 78:-9
    b:it+$	6:-6 50:5 52:9 58:5
    b:it+<new name>	58:-8 62:-7 77:9
    b:it+is	67:-7 76:-10 78:7
    b:it+off	27:9 34:-5
    b:it+on	47:6 52:-9 78:13
    b:it+predict	18:-6 25:6
    b:it+to	44:9 45:7 46:-9 77:-6 78:-11
    b:it+use	53:8
    b:its mean+$	30:7
    b:just undid+$	37:11
    b:keep+the	0:-5 5:8
    b:keep+the loss	58:12 62:-6
    b:kill+<head>	30:8 32:-5
    b:kitchen+$	78:7
    b:kl+$	28:8 77:-5
    b:kl+衡 量	14:5
    b:last change+$	36:10
    b:last result+to	59:7
    b:last step+$	36:8 78:-5
    b:last week+$	3:-6 40:-8 41:-6 42:-6 78:13
    b:layer+$	4:11 7:-5 13:-6 14:-7 19:-7 20:-5 28:5 34:-6 78:-9
    b:layer+norm	25:-6 78:9
    b:layer+sweep	18:-6 27:-8 28:11
    b:layers+$	18:7 27:-7 28:5 40:-10 78:-6
    b:layout+$	72:6 73:10 74:8 78:-10
    b:layout+for training	72:-6 73:13 74:-8 75:-7 78:-5
    b:learning+rate	52:-5 78:11
    b:least important+<share>	40:7
    b:least important+heads	9:-6 13:-8 14:16 16:-8 17:-7 19:-6 27:-6 31:-7 34:-8 39:-7 42:-5 43:-15 77:-6 78:-7
    b:leave+$	76:11 78:-12
    b:leave+the	67:-6 78:9
    b:leaves+at	78:7
    b:lens+at	18:6
    b:let me see+the	21:9 22:-5 78:-5
    b:let me+look at	11:6 20:7 32:-5
    b:light+mode	67:-6 68:10
    b:light+theme	68:10
    b:lights+in	78:7
    b:likeliest+tokens	18:-6 19:5
    b:list+all	33:-5 78:7
    b:list+my	55:6 66:5
    b:list+the	3:7 13:-9 18:-8 34:6 44:-6 77:9
    b:load up+<id>	0:11 5:-5
    b:load+<id>	5:-6 29:-6 47:-7 49:-7 50:-6 51:-6 52:-5 53:-6 59:-6 61:-6 77:8
    b:load+a	0:11 4:-6 77:-5 78:-6
    b:load+data	10:16 77:-8 78:-8
    b:load+it	0:9 52:-5
    b:load+the	0:9
    b:loaded+$	3:15 4:-5 34:-5 78:-8
    b:logit lens+$	7:-8 18:20
    b:logit lens+at	78:-5
    b:logit lens+on	18:6
    b:logit lens+please	18:13
    b:logits+$	21:25
    b:logits+at	18:-6 21:-5 22:9
    b:look at+neurons	23:14 41:-7 78:-7
    b:look at+the	6:5 26:-5
    b:look+$	11:7 32:-5 39:-5
    b:looks at+$	11:10
    b:loss+$	33:-8 49:23 78:-5
    b:loss+<	57:5
    b:loss+<new name>	58:11 62:-6
    b:loss+curve	49:-6 56:12
    b:loss+on	47:-9 49:6
    b:machine+$	78:12
    b:make it+write	66:9
    b:make+<model>	1:12 2:-9
    b:make+<token>	8:9
    b:make+a	10:5 62:9 78:-6
    b:make+the	44:5 62:-5 78:7
    b:mask 掉+$	30:11 32:-9 39:-6
    b:mask+$	4:-8 9:-5 14:-6 19:-7 27:-5 30:23 31:-10 33:9 34:10 65:-5 66:7 76:-5 77:-7 78:-16
    b:mask+<head>	32:-5
    b:mask+<place>	11:-7 30:-7 39:-5 77:9
    b:mask+a	30:9 78:-6
    b:mask+command	30:13
    b:mask+do	3:-6 4:-6 7:-5 14:-10 15:-6 18:-10 19:-11 20:-8 27:-6 30:10 31:-7 33:-5 34:-10 49:-6 52:-7 53:-5 55:-6 66:9 76:-5 77:-6 78:-10
    b:mask+please	21:-5 27:-5 30:13 31:-9 34:-10 49:-5 63:-5 64:-6 66:9 71:-6 76:-5 77:-7 78:-7
    b:mask+something	24:-7 30:12 31:-6 34:-5 66:5 76:-5
    b:mask+是	34:-7 66:10 78:-8
    b:masked+$	33:-7 34:15 44:-9 78:-9
    b:masked+heads	34:-7 36:-5 44:10 77:6
    b:masked+parts	44:7
    b:masks+$	3:-6 7:-7 18:-5 31:-5 33:17 34:7 38:-12 44:-11 55:-7 77:-7 78:-6
    b:masks+into	34:-6 44:7
    b:matter most+$	14:15
    b:matter+$	14:17
    b:me+a	78:8
    b:mean-ablate+<head>	30:9 32:-5
    b:measure+perplexity	48:-5 50:5 54:-6 78:-5
    b:measure+the	1:-5 49:-13 51:9 52:9 78:-7
    b:measure+the loss	30:-5 32:-7 58:-9
    b:memory+$	1:-8 2:6 53:9
    b:mode+$	68:8 69:8 78:-5
    b:model+$	0:9 2:5 5:5 38:6 44:6
    b:model+have	15:5 78:6
    b:model+please	1:5 46:8
    b:model+that	0:17 3:-6 4:-13 24:-6 58:-5 62:-5 76:-9 77:-5 78:-10
    b:model+to	5:9
    b:model+to the	78:9
    b:models+$	1:12 3:17 4:-7 9:-9 19:-10 38:-5 40:-7 41:-7 42:-7 43:-7 54:15 77:-7
    b:models+are open	3:11
    b:models+do i have	3:5
    b:models+please	3:8
    b:most active+neurons	23:5
    b:most important+$	13:-9 14:16 34:-6 78:-8
    b:most likely+next tokens	19:10
    b:mount+everest	78:6
    b:music+$	78:6
    b:my+head	13:-6 14:-5 65:-10 78:13
    b:my+prompt	4:-8 6:-10 7:13 34:-8 78:-9
    b:my+runs	55:6 66:5
    b:need+$	53:7
    b:network+$	12:6 78:-7
    b:neurons+$	23:12 40:-6 41:5
    b:neurons+in	23:8
    b:next token+$	19:7 21:8
    b:next tokens+$	19:10
    b:next+$	19:17 77:-9 78:-13
    b:night+$	49:-5 67:-10 77:-5 78:14
    b:note+$	60:11 78:-14
    b:note+<text>	6:-5 9:-7 19:-6 77:9 78:-6
    b:note+the loss	58:10 62:-6 77:-5
    b:now+$	1:9 2:-7 4:-6 58:8 77:-6
    b:numbers against+<.safetensors>	29:8
    b:numbers+into	59:10
    b:of this+program	66:6
    b:of+<head>	32:-7
    b:of+<layer>	20:10 30:7
    b:of+<number>	78:14
    b:of+<place>	11:10 30:-7 32:-9 39:-6 78:-5
    b:of+<run>	56:6
    b:of+every	14:-8 15:7 33:-8
    b:of+heads	40:7
    b:of+the	13:5
    b:of+the prompt	7:8 49:-7
    b:off+$	30:8 31:7 33:-6 71:9
    b:off+please	30:6
    b:ok+$	9:-5 24:7 38:-6 65:-6 78:6
    b:on again+$	11:-7 32:15 33:5
    b:on+$	14:-10 19:-5 27:-8 33:9 55:-6 77:-6 78:7
    b:on+<.txt>	47:7
    b:on+<token>	18:7
    b:on+the	78:7
    b:one at a time+and	27:10 31:-5 34:-8 77:-7
    b:open+$	3:16 4:-7 19:-5 34:-7 77:-5 78:-9
    b:open+<id>	0:-7 77:5 78:6
    b:open+<path>	0:7 10:-5
    b:open+a	0:12 3:-13 66:6 78:-10
    b:open+models	3:8
    b:open+the	0:-11 10:10 78:12
    b:original state+$	38:10
    b:other+models	3:7
    b:out of+the	30:7 32:-9 39:-5 78:-5
    b:over heads+$	12:5
    b:over+to	1:9 78:-12
    b:overview+of	13:7 78:-6
    b:paper+$	4:-6 30:-5 78:9
    b:parameters+does	4:7
    b:parity+with	29:10
    b:part+of	25:6
    b:patch activations+$	4:-6 9:-6 15:-5 26:18 36:-7 37:-5 38:-6 53:-6 65:-6 76:-6 77:-5 78:-8
    b:perplexity+$	4:-5 33:-6 50:17 78:-5
    b:perplexity+on	47:-7 49:-5 50:13 77:-6
    b:play+some	78:6
    b:please+$	71:5 78:-5
    b:plot+a	49:-7 56:9
    b:ppl+$	9:-6 36:-6 38:-6 50:16 53:-5 65:-6 76:-5 77:-7 78:-7
    b:prediction+$	7:-13 19:-11 25:14 78:-7
    b:prediction+after	19:-6
    b:prediction+based on	25:7
    b:prediction+come from	4:-5 25:9
    b:predictions+$	18:7 28:-6 77:-7
    b:previous token+heads	13:-6 16:16
    b:program+$	0:9 76:12 78:-6
    b:prompt+$	7:13 26:-6 78:-6
    b:prompt+:	6:6 60:-5
    b:prompt+设 为	7:-6 18:-6 19:-12 21:-6 25:-6 26:-6 60:-6 77:11
    b:prompt+里 的	7:5
    b:prune+<count layer>	39:-8 42:-8 43:10 78:-7
    b:prune+<neuron>	39:5
    b:prune+<share>	39:-5 43:-6
    b:prune+command	39:12 40:-6 43:-5 66:8 77:-5
    b:prune+heads	13:-9 14:-11 16:-9 17:-7 27:-7 31:-8 34:-8 39:14 40:-13 43:-6 66:7 77:-7 78:-6
    b:pruning+work	18:-5 19:-6 39:8 51:-5 65:-6 66:7 76:-6
    b:put+<model>	54:8
    b:put+<text>	6:-7 8:11 18:-8 21:-7 25:-5 37:-5 65:-11 66:-11 77:-13 78:-13
    b:python+$	78:10
    b:q8_0+$	45:10
    b:quantization+please	42:-6 45:7 65:-6 77:-5
    b:quantize+$	9:-5 36:-5 38:-5 45:13 46:-9 66:7 78:-5
    b:quantize+to	46:7
    b:quit+$	76:7
    b:rank+<number>	9:-6 19:-5 40:-6 41:-6 42:-6 43:-6 78:10
    b:rank+the	59:-6
    b:read+<text>	6:8 8:6 18:-5 19:-5 21:-5 25:-5 26:-6 60:-6 78:-7
    b:record+$	19:-5 60:7
    b:record+a	62:11 75:-6 78:6
    b:recording+$	62:11 78:-6
    b:redo+the	37:12
    b:relu+$	78:8
    b:remember+a	14:-6 58:12
    b:remember+it	78:-8
    b:remember+the loss	58:7
    b:remove+the	40:7
    b:remove+unimportant	13:-5 14:-10 39:13 40:-9 66:6
    b:replace+<text>	78:5
    b:replay+$	4:-5 9:-6 24:-5 36:-6 37:-6 38:-6 53:-5 61:23 65:-6 66:5 76:-5 77:-5 78:-9
    b:replay+<.session>	61:6
    b:rerun+a	61:8 62:-6 66:5 75:-7
    b:reset+it	37:-7 78:6
    b:restore+the	38:6
    b:result+to	5:-5 59:-5 77:8
    b:results+$	59:13 77:-6 78:-8
    b:right+$	4:-5 19:-8 51:14 52:-7 53:-5 77:-6
    b:rollout+$	12:16
    b:rollout+please	12:14
    b:rollout+with	12:5
    b:rollout+各 头 取	12:6
    b:roses+in	78:7
    b:run the model on+<text>	6:12 18:-9 19:-8 21:-9 25:-8 26:-9 60:-8
    b:run+$	7:-7 18:-6 24:-7 34:-6 52:6 55:10 77:-5
    b:run+<.session>	61:5
    b:run+a	24:10 27:-5 61:7 62:-7 75:-7 78:-6
    b:run+the	18:6
    b:runs+$	13:-8 55:12
    b:runs+are there	55:9
    b:save+the	5:10
    b:script+$	61:12 62:6 78:-6
    b:see+the	11:8 66:9
    b:see+what	11:10
    b:seed+<number>	9:8
    b:sentence+<text>	6:7
    b:set+the prompt	26:-5 77:8
    b:sgd+$	78:8
    b:should be+<text>	6:5 26:-7 60:-7
    b:should be+the	1:6
    b:show me+the	16:8 55:-5 65:14 78:-16
    b:show+<hook>	20:12
    b:show+attention	11:11
    b:show+the	18:6 19:6 20:8 23:-6 78:-11
    b:show+the loss	11:-7 30:-10 39:-5 77:11
    b:side by side+$	54:5
    b:so far+$	3:-5 4:-6 19:-6 55:14 78:-9
    b:some+music	78:6
    b:some+text	9:10
    b:something+$	24:-5 30:11 66:7
    b:speed+$	1:-6 52:16 78:-8
    b:start recording+<new name>	62:6
    b:start+a	58:-5 62:6
    b:steer+<layer>	35:7
    b:steering+work	7:-6 13:-6 18:-7 35:10 51:-6 66:6 78:-7
    b:store+the	0:-5 5:5 42:-6
    b:study+$	62:13 78:-9
    b:summary+$	0:-13 4:8 77:9
    b:sweep+$	27:14 78:-6
    b:sweep+over	18:-8 27:6 28:7 33:-9 78:-5
    b:sweep+the	27:11 28:-5 49:-8 77:-7
    b:switch off+<head>	30:13 32:-8 77:-5
    b:switch to+<model>	2:-9 52:-6 54:-7 77:6
    b:switch to+chinese	3:-7 63:12 77:-8
    b:switch+<head>	30:-5 32:7
    b:switch+a	27:-9 30:7 31:-5 34:-12 66:6 78:-7
    b:switch+models	1:16 3:-17 4:-7 33:-6 44:-5 72:-5 74:-7 78:-8
    b:switch+to the	72:5
    b:take+a	14:-5 36:7 37:-9 66:7 78:-5
    b:take+the	26:6 77:-7
    b:tall+is	78:6
    b:tell me+about	4:7 78:-10
    b:tell me+the	33:-7 50:-7
    b:text+$	6:7 9:9
    b:text+<text>	9:-6 18:-5 21:-5 25:-5 26:6 60:-6
    b:that+$	25:12
    b:that+to	0:-5 14:-7 77:5
    b:that+was a mistake	36:11
    b:the logit+$	27:6 77:-5
    b:the logits+please	9:-5 21:15 22:-8 49:-5 64:-5 71:-5 78:-6
    b:the loss+$	30:-11 32:-5 49:22
    b:the loss+<new name>	58:17 62:-8
    b:the loss+and	58:-8 62:-7 77:9
    b:the loss+curve	56:5
    b:the loss+for later	58:8 62:-5
    b:the loss+is	30:-6 77:5
    b:the loss+now	4:-13 49:8 58:9 78:-9
    b:the loss+of	56:5
    b:the loss+to be	57:6
    b:the prompt+$	6:7 7:6 9:6
    b:the prompt+into	78:7
    b:the prompt+to	77:7
    b:the+<number>	9:-7 41:-5 42:-5 78:5
    b:the+accuracy	24:-5 49:10 51:5 77:-6 78:-5
    b:the+activation	20:5
    b:the+active	1:7
    b:the+attention	11:14 12:11 78:-8
    b:the+attention of	11:6
    b:the+change	37:8
    b:the+checkpoint	0:8 5:-5 29:-8
    b:the+current	1:10 49:6 65:-9 66:-9 77:-12 78:-14
    b:the+current model	2:-5 4:8 78:-5
    b:the+data set	0:-8 10:11
    b:the+dataset	0:-6 10:7
    b:the+embeddings	78:11
    b:the+environment	24:11
    b:the+file	5:-6
    b:the+garden	78:7
    b:the+heads	13:7 27:6 34:-5 40:5 41:-7 42:-7 78:7
    b:the+kitchen	78:7
    b:the+last	9:-7 18:9 19:-5 40:-6 41:-7 42:-7 43:-7
    b:the+last finding	5:-7 59:10
    b:the+last result	59:5
    b:the+last step	36:8 78:-5
    b:the+layers	18:14 19:-11 27:-7
    b:the+least important	40:7
    b:the+lens	18:5
    b:the+lights	78:7
    b:the+logit lens	7:-9 18:5 77:9
    b:the+mask	30:11
    b:the+masked	34:-11 44:13 77:5
    b:the+masks	7:-6 33:-13 34:9 44:6 55:-6
    b:the+mlp	4:7 11:-9 13:-5 18:-7 19:-8 20:12 23:-8 39:-7 66:-8 77:-6 78:-10
    b:the+model	5:10
    b:the+models	3:13 34:-8
    b:the+most	13:11 16:-5 34:-9
    b:the+most active	23:8
    b:the+network	12:6 78:-7
    b:the+neurons	40:-12 41:10 42:-9
    b:the+next token	19:10 21:8
    b:the+numbers against	29:11
    b:the+output	7:-6 14:-5 25:9
    b:the+perplexity	33:-5 50:12
    b:the+prediction	4:-5 19:-8 25:16
    b:the+program	0:9 76:12 78:-7
    b:the+raw logits	3:-5 7:-9 18:-6 21:15 22:-9 34:-5 55:-9 77:-7
    b:the+reference	5:-5 29:7
    b:the+residual stream	78:7
    b:the+result	5:-11 77:7
    b:the+roses	78:7
    b:the+sentence	7:-6 9:9 76:-8 78:-5
    b:the+speed	1:-5 52:9 78:-6
    b:the+text	7:5 9:8
    b:the+theme	67:11 68:-6 76:-9 78:5
    b:the+tokenizer	7:6 18:-6 78:6
    b:the+tokens	6:-6 7:11 18:-11
    b:the+train	78:7
    b:the+training	55:6
    b:the+undone	37:8
    b:the+way	30:7 32:-9 36:7 37:-6 39:-5 78:-8
    b:the+weights	42:6
    b:the+whales	78:10
    b:the+window	3:-5 76:-6 78:13
    b:theme+$	67:15 68:-5 78:-15
    b:theme+please	68:10
    b:then+measure	32:-8 77:10
    b:this table+as	59:9
    b:this+$	3:-8 4:14 9:9 19:-5 78:-11
    b:this+loss	58:11 62:-6
    b:this+model	25:-7 52:5 78:-7
    b:to me+$	78:10
    b:to the+compare	74:10
    b:to the+hub	78:6
    b:to the+inspect	72:11 73:-7 74:-7
    b:to+$	4:5 11:9 32:-5
    b:to+<.csv>	5:-7 77:7
    b:to+<.json>	5:-5 59:6
    b:to+<.safetensors>	0:-6
    b:to+<count bits>	42:-6 45:6 46:11 78:-6
    b:to+<model>	1:12 2:-10 78:-8
    b:to+<number>	78:7
    b:to+<text>	77:6
    b:to+disk	5:11 9:-10 66:5 78:-12
    b:to+q8_0	45:6
    b:token+$	19:-5
    b:tokens+$	6:-6 7:21
    b:tokens+after	19:5
    b:tokens+is	7:10 78:-10
    b:top+<number>	19:5
    b:toward+<text>	35:6
    b:towards+<text>	35:8
    b:train it+$	4:-5 9:-6 19:-5 36:-6 37:-5 38:-6 47:17 53:-5 55:-5 65:-6 73:-5 76:-5 77:-5 78:-10
    b:train+a	78:9
    b:train+leaves	78:7
    b:train+on	47:9
    b:training+on	47:7
    b:transformer+$	78:8
    b:translate+this	78:6
    b:turn off+<head>	32:-5 77:7
    b:turn off+a	13:-7 27:-5 30:13 31:-9 77:-6 78:-13
    b:turn off+the	78:7
    b:turn+<text>	8:8
    b:turn+a	32:12 33:-11 78:-7
    b:turn+all	33:8
    b:turn+everything	24:-12 27:-10 30:-9 31:11 33:-14 34:-12 44:-6 49:-11 66:-5 71:-13 76:-6 77:7
    b:turn+it	30:10
    b:turn+the	27:-9 30:-8 31:-15 33:-6 34:-13 66:-6 67:-11 68:-6 69:-6 71:12 77:-6 78:-6
    b:undo+$	36:15 78:-7
    b:undo+something	36:8 66:8
    b:undone change+$	37:10
    b:undone+change back	37:8
    b:unimportant+heads	13:-5 14:-10 39:13 40:-9 66:6
    b:unload+<model>	1:-8 2:10
    b:unmask+<place>	11:-5 32:7
    b:unmask+everything	24:-7 33:13 38:-6
    b:up+$	7:7 18:5 19:-8 25:-6
    b:up+the	74:10
    b:use+$	53:7 78:8
    b:use+<model>	1:6 48:6 54:-7
    b:use+<text>	6:5 8:6
    b:use+dark	67:8
    b:use+the	0:9 4:-9 78:-12
    b:value+$	14:-6 57:12 58:11
    b:view+$	3:-6 4:-6 7:-6 13:-5 18:-5 21:-5 34:-6 55:-6 66:-5 72:-7 73:-7 74:8 75:11 77:-10 78:-8
    b:vitrine+$	76:11 78:-9
    b:weights+$	38:5 42:5 45:9 77:-7 78:-13
    b:weights+by magnitude	40:-6 42:7
    b:weights+to	42:-7
    b:whales+$	78:10
    b:what 's+<number>	65:-8 66:-9 77:-9 78:10
    b:what 's+the	4:10 34:-9
    b:what 's+the loss	49:14 78:-6
    b:what are+the	14:5
    b:what comes next+$	3:-8 4:-10 6:-6 7:-8 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:17 21:-8 22:-7 24:-8 25:-7 27:-7 28:-7 30:-7 31:-7 33:-7 34:-8 36:-11 37:-9 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-7 50:-8 51:-8 52:-8 53:-10 55:-9 62:-9 63:-8 64:-7 65:-11 66:-7 67:-8 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-9 76:-10 78:-13
    b:what+a	11:10
    b:what+commands	55:-5 65:11
    b:what+did	4:-9 14:-8 18:-9 21:-5 30:-11 33:-6 34:14 66:-10 78:-11
    b:what+does	4:-12 18:8 19:15 20:8 23:-6
    b:what+heads	4:-6 14:12 19:-5 78:-5
    b:what+models	3:6
    b:what+other	3:7
    b:what+runs	55:9
    b:what+would	9:7 13:-6 14:9 34:-7 78:-8
    b:what+you	5:-7 37:7 59:9 78:-5
    b:where+does	4:-6 11:7 25:7
    b:which+heads	14:6 34:10 78:-6
    b:which+is	54:7
    b:which+models	3:9
    b:which+tokens	3:-5 7:10 14:-9 15:-6 19:-12 25:10 34:-7 55:-7 65:-7 77:-7 78:-6
    b:why+did	19:-8 25:9
    b:window+$	3:-6 74:-5 77:-5 78:14
    b:with strength+<number>	35:6
    b:with+<.safetensors>	5:-7 29:10
    b:with+<.txt>	47:8
    b:with+<text>	6:-10 26:7 29:8 60:-8
    b:with+a	78:9
    b:with+the	0:7
    b:work+$	7:-6 13:-6 18:-7 35:10 51:-6 66:6 78:-7
    b:work+here	18:-5 19:-6 39:8 51:-5 65:-6 66:7 76:-6
    b:write down+<text>	6:-7 60:8
    b:write+$	9:15 14:-9 77:-7 78:-6
    b:write+<count token>	19:-7 60:-7 77:6
    b:write+a	0:-5 5:5
    b:write+text	66:9
    b:write+the	5:6 59:7 78:-10
    b:you+$	3:-5 4:-6 7:-6 14:-5 18:-5 19:-6 34:-7 55:-5 77:-7 78:15
    b:you+need	78:5
    b:zero out+<head>	30:8 32:-6
    b:一 下+<.session>	29:-5 61:9
    b:一 个+值	58:11 78:-6
    b:一 点+$	68:7
    b:上 一 步+$	36:11
    b:上+$	78:10
    b:下 一 个 token+$	19:12 77:-8
    b:下 一 个 token+是 什 么	6:-10 18:-6 77:8
    b:下 一 个 词+$	11:-5 19:12 25:-8 30:-16 77:11
    b:下 一 个 词+是 什 么	19:10
    b:不 要 了+$	11:-9 30:11 32:-10 37:-5 38:7 39:-9 77:-7 78:-6
    b:不 要+重 置	38:-14 78:13
    b:与+<model>	54:7
    b:两 个 模 型+$	54:18 74:-8 77:-5 78:-9
    b:个 token+$	25:6
    b:个+候 选	19:5
    b:中 文+$	64:22 67:-6 77:-5 78:-7
    b:中 文+回 答	64:9
    b:为 什 么+会	25:5
    b:为+<text>	6:8 60:-5
    b:主 题+$	63:-5 67:8 68:-7 69:10 71:6 77:-5 78:-8
    b:之 后 的+预 测	19:-5
    b:乐+$	78:9
    b:了+$	2:9 76:6 78:6
    b:了+哪 些	11:6
    b:交+换	78:5
    b:什 么+$	3:-7 4:-9 18:5 19:11 25:-8 28:-8 34:9 77:-5 78:-7
    b:什 么+的	34:-7 66:10 78:-8
    b:今+天	78:7
    b:从+<text>	26:6
    b:以+<text>	25:-6
    b:件+$	9:-8 78:10
    b:优 化+器	78:8
    b:会+预 测	25:5
    b:传+播	78:7
    b:低 于+<number>	57:5
    b:作 为+数 据 集	0:-5 10:11
    b:保 存 到+<.safetensors>	5:12
    b:保 存+模 型	3:-6 5:18 55:-7 78:-7
    b:信 息+$	0:-8 4:8 77:6 78:-5
    b:候 选+$	19:5
    b:值+$	58:9 78:-5
    b:做 蒸 馏+$	4:-6 9:-6 19:-5 36:-7 37:-5 38:-6 48:20 53:-6 65:-6 76:-6 77:-5 78:-9
    b:做+归 因	25:7
    b:做+激 活 修 补	6:-7 26:8
    b:全 部+头	31:10 32:6 33:-18 34:-7 39:-5
    b:关 了 吧+$	11:-7 30:11 32:-9 39:-6
    b:关 了+$	30:7 32:-7
    b:关 了+几 个 头	4:-14 34:10
    b:关 了+哪 些	14:-6 34:7
    b:关 掉 的+头	34:5 36:-9 44:5 77:9
    b:关 掉+$	11:-7 30:9 31:5
    b:关 掉+<count head>	14:-7 27:-7 30:16 31:-12 40:-16 42:-14 65:-6 76:-14 77:-12 78:-17
    b:关 掉+<layer>	11:-5 30:-6 32:-9 39:-6 77:12
    b:关 掉+每 个 头	27:13 28:-7 31:-6 76:-9 77:-5
    b:关 闭+$	30:6 32:-5
    b:关 闭+<layer>	30:10 32:-6 39:-6
    b:关 闭+模 型	2:15 3:-14 4:-10 30:-7 31:-7 38:-8 44:-7 76:-19 78:-8
    b:关 闭+程 序	2:-5 76:10
    b:关+头	13:-6 14:-7 16:-6 17:-5 27:-13 30:17 31:-12 33:-6 34:-16 77:-7 78:-6
    b:内 存+$	9:-5 36:-5 38:-5 53:16 77:-5 78:-7
    b:再 见+$	9:-6 36:-5 38:-5 53:-5 55:-6 65:-5 76:16 77:-5 78:-9
    b:再+把	11:-8 77:8
    b:写 一 段+$	9:13 78:-6
    b:写 到+<.csv>	5:-6 59:9
    b:写+笔 记	9:-14 60:13 78:-6
    b:几 个 头+$	4:5 28:-5 34:9 78:-6
    b:几 个+模 型	3:12
    b:几+点	3:-5 4:-6 7:-8 34:-6 49:-7 78:16
    b:出 来+$	7:7
    b:分 词 结 果+$	4:-5 7:16 9:-6 24:-6 34:-7 36:-6 38:-6 53:-6 55:-6 65:-6 76:-5 77:-9 78:-8
    b:分 词+$	6:-10 7:6 66:6
    b:切 到+<model>	2:-9 52:-9 77:8 78:-6
    b:切 换 到+<model>	1:-5 2:-15 52:-10 66:-5 77:7 78:7
    b:切 换 到+英 文	63:9
    b:切 换+模 型	0:-7 1:19 3:-16 4:-13 6:-5 14:-5 19:-5 38:-10 44:-9 46:-6 63:-7 64:-7 67:-5 68:-5 77:-8 78:-11
    b:列 表+$	3:6 4:-9 7:-21 13:-7 14:-6 19:-5 27:-5 30:-14 31:-8 34:12 38:-5 55:-5 66:-9 77:-12 78:-9
    b:列+出 来	7:7
    b:刚 才 的+操 作	36:9
    b:刚 才 那 步+不 算	36:9
    b:初 始+化	38:-7 57:-5 78:9
    b:删 除+我	31:-5 33:-6 78:12
    b:别+剪 枝	78:10
    b:到+<count bits>	45:6
    b:前+<number>	19:7
    b:剪 掉+$	11:-7 23:-5 30:-11 32:-10 39:18 43:-5 77:-6 78:-5
    b:剪 掉+<layer>	11:-12 23:-10 30:-12 32:-11 40:-7 43:19 65:-9 66:-10 77:-19 78:-14
    b:剪 掉+<share>	40:-5 43:-11 44:-6 77:8 78:-5
    b:剪 枝+$	39:24 40:-7
    b:加 载+数 据	10:16 77:-6 78:-9
    b:北+京	78:9
    b:压 实+模 型	3:-6 40:-9 42:-5 43:-5 44:13 77:8
    b:去 掉+$	3:-5 13:-5 14:9 16:-8 34:-14 44:10
    b:反+向	78:7
    b:各 个 头+的	14:9
    b:各 层 的 预 测+$	18:13 55:-5
    b:向+传	78:7
    b:吗+$	1:5 24:6 55:5
    b:吧+$	1:5 44:7 76:7 77:-5
    b:呢+$	15:5 34:-5 65:10 77:-8 78:-7
    b:命 令 怎 么 用+$	30:-8 39:-7 66:13 78:-5
    b:和+<.safetensors>	29:8
    b:和+<layer>	30:5
    b:和+<model>	48:-7
    b:哪 些+token	19:-5
    b:哪 些+头	3:-5 4:-5 14:17 16:9 34:7 78:-11
    b:哪 些+模 型	3:10 4:-5
    b:哪 些+神 经 元	23:5
    b:哪 些+词	11:8 14:-6 19:-5 25:8
    b:哪+$	15:8 18:-10 78:8
    b:器+$	7:-5 78:14
    b:回 放+<.session>	5:-5 29:-5 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 59:-5 78:7
    b:回 答+$	64:8
    b:困 惑 度+$	33:-8 40:-5 50:18
    b:困 惑 度+是 多 少	4:-5 50:14 77:-8
    b:在+哪	11:-8 15:7 18:9 19:-5 23:-8 39:-8 78:-9
    b:处 的+logit lens	18:5
    b:多 大+$	4:11 77:-5 78:-7
    b:多 少 token+$	52:16 77:-9 78:-9
    b:多 少 层+$	78:6
    b:多 少+$	4:8 5:-6 47:-7 49:7 77:-9
    b:多 少+钱	78:7
    b:多 高+$	49:6 51:8
    b:天+气	78:7
    b:头+$	17:5 30:9 37:-5 40:7
    b:头+可 以 关 掉	14:10
    b:头+打 开	3:-5 13:-5 31:-5 49:-13 77:6
    b:头+有 哪 些	34:9 77:-5
    b:头+然 后	40:-11 41:-6 42:-6 43:-7 44:-12 77:11
    b:头+疼	78:11
    b:头+的	13:9 14:5
    b:头+都	11:-5 27:-5 31:12 33:8 34:-7 77:-5
    b:好+$	54:7
    b:存 下 来+$	3:-9 4:-10 5:13 66:8 77:-5 78:-6
    b:存 到+<.safetensors>	5:10 29:-6 59:-6
    b:学 习+率	78:7
    b:它+$	0:8 2:6 30:11 78:-10
    b:它+续 写	66:12 77:-12
    b:安 装+python	24:-9 78:10
    b:对 比+$	72:-7 74:7 75:-6
    b:对 比+<model>	54:5
    b:对 照+<.safetensors>	29:7
    b:对+比 一 下	54:6
    b:导 出 到+<.csv>	14:-7 77:6
    b:导 出 到+<.npy>	59:10
    b:导 出+结 果	7:-12 59:14 77:-5
    b:屏 蔽 的+头	44:12 77:-5
    b:屏 蔽+$	11:-6 27:-7 31:8 32:8 33:9 34:-17 38:-15 44:-6 65:-5 66:-8 77:-9 78:-12
    b:屏 蔽+<layer>	32:-7
    b:屏 蔽+它	30:8
    b:屏 蔽+注 意 力 头	14:-7 27:-6 30:12 31:-8 33:-8 34:-10 44:-5 66:7 78:-6
    b:嵌+入	78:8
    b:已+屏 蔽 的	34:6 44:6
    b:布 局+$	67:-5 72:6 73:8 74:8 77:-6 78:-8
    b:布 局+换 成	62:-5 72:8 73:-6 75:7 77:-7 78:-5
    b:干+什 么	34:-7 66:10 78:-8
    b:平 均+$	78:13
    b:并+<new name>	77:-6
    b:应 该+低 于	57:5
    b:开 始 录 制+<new name>	58:-5 62:9
    b:开 始+记 录	58:-5 62:6
    b:开+$	31:-9 33:7
    b:引 导+$	9:-5 35:20 36:-5 38:-5 53:-5 65:-5 76:-6 78:-9
    b:归 因+$	25:15
    b:归 纳 头+$	15:18
    b:录 制 脚 本+$	3:-5 4:-7 7:-6 9:-8 13:-5 18:-5 19:-9 21:-5 24:-6 25:-5 27:-5 34:-6 36:-8 37:-7 38:-8 45:-5 49:-5 50:-6 51:-5 52:-6 53:-8 55:-6 62:17 63:-6 64:-5 65:-8 67:-5 71:-5 75:-7 76:-7 77:-7 78:-10
    b:录 制+$	19:-5 62:13 66:6 75:-6 78:-6
    b:怎 么 样+$	49:8 51:6 52:7
    b:怎 么 用+$	18:-14 65:7 66:9 78:-6
    b:怎 么+保 存	5:-12 66:6
    b:怎 么+换	6:-6 66:8 67:-5
    b:怎 么+看	7:-11 11:-6 23:-5 66:10
    b:恢 复 原 状+$	38:8 66:8
    b:恢 复 工 作+$	11:-6 30:-11 32:12 39:-6
    b:恢 复+<count head>	32:17 33:-10 37:-19 40:-17 42:-10 65:-6 77:-12 78:-14
    b:恢 复+<layer>	30:-5 39:-6 77:6
    b:恢 复+刚 才 撤 销 的	32:-5 33:-7 37:14 38:-7 77:-5
    b:我+关 了	40:-5
    b:我+头	78:11
    b:我+想 看	0:6 78:-5
    b:户+关 上	78:7
    b:所 有 的+头	14:-6 27:5 33:5 77:-6 78:-5
    b:所 有 运 行+$	55:13 77:-5
    b:所 有+头	14:-5 31:6 33:8 37:-8 49:-5 50:-7 76:-5
    b:打 开 了+哪 些	3:7
    b:打 开 看 看+$	0:12 5:-6 29:-5 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 59:-5 61:-5 78:-8
    b:打 开+$	31:-8 32:7 33:14
    b:打 开+<id>	0:-12 77:8 78:8
    b:打 开+<layer>	11:-7 30:-5 32:9 39:-9 77:-15 78:-6
    b:打 开+模 型	0:14 3:-20 4:-10 33:-8 38:-8 44:-7 66:8 77:-15 78:-9
    b:扫 一 遍+$	18:-10 27:13 28:6 78:-6
    b:扫 描+$	18:-6 27:-7 28:12
    b:找+重 要	13:10 14:-10 16:-5 66:6
    b:把+<.gguf>	0:13 5:-8 29:-6 47:-6 49:-6 50:-6 51:-6 52:-5 53:-6 59:-6 61:-7
    b:把+<.txt>	0:-6 10:10
    b:把+<id>	0:13 5:-6 29:-6 47:-7 49:-6 50:-6 51:-6 52:-6 53:-6 59:-6 61:-7 77:-8 78:-8
    b:把+<layer>	30:5
    b:把+<model>	1:-6 2:9 54:-11
    b:把+<place>	11:-6 30:14 32:-8 39:-6 66:-6 77:-7 78:-10
    b:把+<text>	6:-7 26:5 60:8 78:-6
    b:把+<token>	8:8
    b:把+prompt	18:-5 19:-11 26:-5 60:-6 77:11
    b:把+两 个 模 型	78:13
    b:把+关 掉 的	14:-7 34:5 44:9 77:-8 78:-5
    b:把+刚 才 的 结 果	59:9
    b:把+头	27:6
    b:把+它	11:-7 77:6
    b:把+屏 蔽 的	34:-10 44:9
    b:把+当 前 模 型	1:6 2:-10
    b:把+所 有	49:-11 57:-6 77:6
    b:把+损 失	6:-7 58:16 62:-11 77:-19
    b:把+撤 销 的	37:11 38:-11 78:-5
    b:把+模 型	78:6
    b:把+窗	78:7
    b:把+结 果	59:10
    b:拿+<.txt>	47:6
    b:按 幅 值+剪 掉	42:6
    b:按+重 要 性	59:-7 77:9
    b:损 失+$	30:-11 32:-9 49:21
    b:损 失+<new name>	6:-6 49:-13 62:-11 77:7
    b:损 失+应 该	57:6
    b:损 失+是 多 少	4:-6 49:13 50:-9 51:-5 77:-13
    b:换 成+<model>	1:10 2:-7
    b:换 成+深 色 主 题	67:10
    b:换+<layer>	78:5
    b:换+主 题	6:-7 63:-7 67:13 69:-11 71:-8 77:-9 78:-10
    b:换+提 示 词	6:9 63:-5 66:6 67:-5 77:-7 78:-7
    b:换+语 言	6:-8 63:13 64:-5 67:-8 77:-10 78:-10
    b:掉+$	36:5 38:-7
    b:排 序+$	13:7 77:-7
    b:接 下 来 最 可 能 出 现 什 么+$	19:14 78:-5
    b:掩 码+$	33:7 34:11 38:-11
    b:提 示 词+$	6:9 63:-5 66:6 67:-5 77:-7 78:-7
    b:撤 回+$	36:14 66:6 78:-5
    b:撤 销+$	36:10 78:6
    b:撤 销+操 作	66:9
    b:操 作+$	66:8
    b:改 动+$	36:6 38:-11
    b:改 成+<text>	8:8
    b:改+<count token>	7:-6 8:19 9:-19 19:-19 42:-17 65:-8 77:-18 78:-14
    b:数 据+$	10:16 77:-6 78:-9
    b:数+量	78:9
    b:文 本+$	6:6 66:5
    b:方 向+$	35:5
    b:昨 天+我	30:-6 32:-6 34:-6 78:10
    b:是 什 么+$	6:-5 7:8 18:7 19:15 78:-5
    b:是 多 少+$	4:9
    b:是+<model>	48:9 65:-5 66:-6 77:-6 78:-7
    b:是+<text>	60:-6
    b:是+干	34:-7 66:10 78:-8
    b:是+谁	78:7
    b:显 示 出 来+$	20:7 21:-7 22:6 39:-5
    b:显 示+<hook>	20:11
    b:显 示+<layer>	11:9
    b:显 示+各 层 的 预 测	18:13 55:-5
    b:曲 线+$	56:17
    b:替 换 为+<text>	8:8
    b:最 不 重 要 的+<share>	40:7 42:-6
    b:最 可 能 的+<count token>	9:-5 19:6
    b:最 可 能 的+下 一 个 token	19:12 77:-8
    b:最 小 的+<share>	40:-5 42:7 43:-5
    b:最 活 跃 的+神 经 元	23:6
    b:有 几 层+$	0:-9 4:7 77:7
    b:有 哪 些+$	19:11 34:5 77:-5
    b:有 哪 些+模 型	3:18 4:-12 19:-7 34:-6 38:-7 44:-6 78:-9
    b:有 多 大+$	0:-13 4:7 5:-11 29:-11 47:-11 49:-11 50:-11 51:-11 52:-11 53:-11 59:-11 61:-11 77:-9 78:12
    b:有 没 有 问 题+$	24:13 77:-5 78:-5
    b:权 重+$	40:-6
    b:模 型+$	0:13 1:10 3:15 5:6 38:7 44:6
    b:模 型+<model>	1:-10 2:11
    b:模 型+保 存 到	5:8
    b:模 型+存 下 来	3:-9 4:-10 5:13 66:8 77:-5 78:-6
    b:模 型+是	73:-6 78:7
    b:模 型+有 几 层	4:8
    b:模 型+真 正	44:8
    b:模 式+$	67:11
    b:正 常+吗	24:9
    b:残 差 流+$	11:-10 19:-8 20:14 23:-10 39:-10 65:-6 66:-7 77:-7 78:-11
    b:每 一 层 会 预 测 什 么+$	9:-6 18:15 36:-5 38:-6 53:-6 65:-5 76:-5 78:-7
    b:每 个 token+的	7:5 21:-5 22:6
    b:每 个 头+的	13:9 14:5
    b:比 一 下+<model>	54:6
    b:比 较+两 个 模 型	54:14 74:-10 77:-8 78:-11
    b:气+怎 么 样	78:7
    b:注 意 力 图+$	11:13 32:-5
    b:注 意 力 头+$	14:5 27:-5 30:11 31:-5 33:-6 34:-11 66:5 77:-6
    b:注 意 力+$	11:19
    b:注 意 力+rollout	12:7
    b:测 一 下+困 惑 度	33:-8 77:7
    b:测+困 惑 度	40:-6 47:-5
    b:测+损 失	66:7
    b:消 融+$	14:-5 27:17 31:-6 34:-5 40:-15 42:-13 65:-9 66:-11 77:-11 78:-16
    b:深 色 主 题+$	67:10
    b:深 色+模 式	67:11
    b:激 活 修 补+来 源	6:-7 26:10 57:-5
    b:火+车	78:6
    b:点+开	78:6
    b:熵+$	13:11 33:-7
    b:现 在+关 了	4:-11 34:8
    b:现 在+的	7:8 19:-5 49:7 77:-7 78:-6
    b:生 成+$	9:14 78:-5
    b:生 成+<count token>	9:5
    b:生 成+一 段	9:8 78:-6
    b:用 梯 度+做	25:7
    b:用+$	19:-7 30:6 32:-5 39:-6 49:-8 58:11 77:-7 78:-8
    b:用+<.txt>	47:6
    b:用+<count bits>	42:-5 45:7
    b:用+<model>	1:12 2:-8
    b:用+<text>	18:-5 21:-5 25:-6 26:5 60:-5
    b:用+kl	27:8
    b:用+中 文	64:9
    b:电+脑	78:6
    b:画 一 下+$	11:7 56:12 77:-7 78:-7
    b:画 出 来+$	11:10
    b:画+曲 线	56:15 77:-5 78:-7
    b:疼+$	78:11
    b:的 激 活+$	23:6 26:6
    b:的+$	7:9 18:15
    b:的+logit lens	18:6
    b:的+logits	7:-10 21:-10 22:20
    b:的+loss	49:6
    b:的+全 部	23:-5 31:-8 32:7 39:-7
    b:的+参 考 值	5:-5 29:10
    b:的+头	17:11 43:-5
    b:的+改 动	36:5 37:-5
    b:的+数	78:9
    b:的+权 重	40:-5
    b:的+注 意 力	11:7
    b:的+注 意 力 图	11:8
    b:的+激 活 替 换	6:-7 26:7
    b:的+熵	13:15 33:-6
    b:的+神 经 元	11:-6 23:8
    b:的+重 要 性	14:14
    b:看 一 下+loss	33:-13 49:7 77:8
    b:看 下+<count token>	8:-7 9:-11 19:7 42:-6
    b:看 看+$	20:11 23:-6 39:-7 77:-13 78:-7
    b:看 看+<layer>	11:6
    b:看 看+<model>	54:6 77:-10 78:-6
    b:看+<layer>	11:-6 77:6
    b:看+分 词	7:9 66:8 77:-9
    b:看+注 意 力	11:15 12:5 18:-5 77:-7 78:-6
    b:看+神 经 元	7:-6 18:-6 21:-5 23:13 41:-8 77:-8 78:-6
    b:看+预 测	18:12 25:-9 28:-15
    b:真 正+变 小	44:8
    b:神 经 元+$	23:19 40:-7
    b:神+经	78:7
    b:程 序+$	24:-7 76:19 78:-6
    b:空+调	78:14
    b:窗+户	78:7
    b:笔 记+$	9:-13 60:15
    b:算 一 下+损 失	6:-5 49:10 58:-11 62:-8 77:9
    b:算+损 失	32:-9 77:9
    b:类+$	78:10
    b:经+网 络	78:7
    b:结 果+$	59:13
    b:结 果+导 出 到	77:8
    b:给 头+排 序	13:9 14:-9 59:-7 77:8
    b:给 我 看 看+$	20:6
    b:给 我+$	3:-7 7:7 34:-6
    b:给 我+把	0:8 5:-5 61:-5 78:-5
    b:续 写+$	6:-12 9:14 66:8
    b:翻+译	78:8
    b:聚+类	78:10
    b:脚 本+$	61:11 75:-10
    b:脚 本+布 局	72:-7 73:-6 74:-6 75:12
    b:自 带 的+模 型	0:11 3:-9 77:-7
    b:英 文+$	63:19
    b:英 语+回 答	63:12 64:-5 78:-6
    b:蒸 馏+<count steps>	48:13 78:-6
    b:要+用	19:-8 25:-6 49:-9 58:9 77:-5 78:6
    b:视 图+$	47:-8 73:8 74:6 75:7 77:-5 78:-11
    b:让+<layer>	11:-6 30:9 32:-5 39:-6
    b:让+<model>	48:9 54:-7 78:-5
    b:让+模 型	6:9 26:-5 44:6 47:7 60:-6
    b:训 练+$	47:19 73:-15
    b:训 练+一 个	78:7
    b:训 练+模 型	0:-8 47:10
    b:记 下 来+<new name>	6:-6 58:11 62:-8 77:-5
    b:记 住+一 个	58:11 78:-6
    b:记 住+损 失	58:12 62:-7 77:-8
    b:讲+个	78:12
    b:设 为+<text>	7:-6 18:-6 19:-12 21:-6 25:-6 26:-6 60:-6 77:11
    b:词+$	11:6
    b:词+嵌	78:8
    b:译+成	78:8
    b:试 试+$	4:-5 6:7 18:-8 21:-5 26:-8 27:5 28:9 60:-6 78:-5
    b:话+$	78:7
    b:语 言+$	6:-8 63:13 64:-5 67:-8 77:-10 78:-10
    b:语+$	78:6
    b:请+做	45:7 46:-5
    b:请+用	63:6
    b:跑 过 的+记 录	55:10
    b:跑+$	78:9
    b:跑+个	18:7 78:10
    b:跟+<model>	48:-7 54:8
    b:输 入+$	6:9
    b:输 入+文 本	6:7 66:5
    b:输 出+的	21:6 22:-5
    b:运 行+脚 本	61:11 75:-8
    b:这 个+模 型	3:-12 4:12 78:5
    b:这 个+预 测	9:-6 25:11 78:-5
    b:这 句+$	6:9 18:-6 21:-6 26:-5 60:-5
    b:退 出+$	66:5 76:12 78:11
    b:退 回+上 一 步	36:8
    b:逐 层+扫 描	18:-6 27:-7 28:12
    b:速 度+$	1:-12 2:-7 52:12 77:11 78:-9
    b:邮+件	9:-8 78:10
    b:都+关 掉	27:-5 31:8 33:-9 76:-6
    b:都+列	7:7
    b:释 放+<model>	1:-7 2:9
    b:里+$	59:7 62:6
    b:重 新 打 开+$	11:-6 30:-7 32:11 39:-7
    b:重 置+$	38:6 78:7
    b:重 置+模 型	3:-8 4:-5 38:7 78:6
    b:重 要 性+$	13:-5 14:14
    b:重 要+的	13:10 14:-10 16:-5 66:6
    b:重+启	78:7
    b:量 化+$	42:-6 45:16 78:-6
    b:量 化+到	46:7
    b:钱+$	78:7
    b:音+乐	78:9
    b:预 测+$	6:-9 14:-11 18:9 19:-5 25:9 28:-10
    b:预 测+什 么	3:-7 4:-9 18:6 19:12 25:-9 28:-8 34:-6
    b:预 测+这 个	25:5
    c:accuracy	4:-9 19:-6 25:-5 47:-6 51:44 78:-7
    c:activation	20:21 26:11 57:7 58:13
    c:active	0:5 23:17 68:11
    c:again	30:-6 37:14 61:10
    c:all	3:7 24:9 31:19 33:27
    c:as	62:6
    c:ascii16	0:-6 1:-6 2:-6 3:-5 4:-6 5:-6 6:-5 7:-6 8:-6 9:-6 10:-6 11:-6 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-5 19:-6 20:-6 21:-5 22:-5 23:-5 24:-5 25:-5 26:-6 27:-5 28:-5 29:-6 30:-5 31:-5 32:-5 33:-5 34:-5 35:-6 36:-5 37:-5 38:-6 39:-5 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 47:-6 48:-6 49:-5 50:-5 51:-5 52:-5 53:-5 54:-6 55:-5 56:-6 57:-6 58:-6 59:-6 60:-6 61:-6 62:-6 63:-5 64:-5 65:-5 66:-5 67:-13 68:-11 69:-11 70:20 71:-11 72:-5 73:-6 74:-5 75:-5 76:-5 78:-6
    c:ask	4:7 7:5 14:6 19:8 20:6 34:10
    c:attention	4:8 11:32 12:11 14:-6 30:-7 78:7
    c:attn-out	11:-7 20:10 23:-7 39:-7
    c:attribute	19:-8 25:48
    c:back	32:10 37:7 38:5
    c:bf16	5:7
    c:builtin	0:33 3:-14 4:-10 6:-5 38:-7 44:-6 64:-6 66:-5 77:-7 78:-10
    c:changed	8:9 9:-5 34:28 37:9
    c:check	24:9 29:17 57:11
    c:checkpoint	0:9 5:9 40:-5 45:8
    c:chinese	64:42 78:-6
    c:close	1:-8 2:23 30:8 76:8
    c:command	30:12 39:12 66:6
    c:compact	9:-5 34:-10 40:-7 44:50 78:-7
    c:compare	48:-6 54:23 74:14
    c:dark	67:42
    c:data	0:-10 10:36 78:5
    c:distill	48:31
    c:doctor	24:58 78:-5
    c:dtype	78:6
    c:duplicate	4:-5 13:-12 14:-15 15:-5 16:-14 17:34 27:-7 31:-7 33:-5 34:-12 40:-7 77:-9 78:-8
    c:english	63:42 78:-6
    c:entropy	13:39 14:-6 34:-5
    c:eq	57:8 78:6
    c:everyp	7:7 21:-16 22:26 27:6 33:8
    c:expect	24:7 57:22
    c:export	5:10 59:15
    c:f16	5:9
    c:firstrank	11:-11 18:-8 30:-12 32:-13 39:-11 57:22 78:-8
    c:flip	1:9 78:-5
    c:fmax	12:10 58:8 62:-5
    c:fmin	12:8
    c:fsum	77:6 78:6
    c:fusion	9:5 48:-6 54:-7 78:9
    c:ge	0:-6 1:-6 2:-6 3:-6 4:-6 5:-6 6:-6 7:-6 8:-6 9:-6 10:-6 11:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 20:-6 21:-6 22:-6 23:-6 24:-6 25:-6 26:-6 27:-6 28:-6 29:-6 30:-6 31:-6 32:-6 33:-6 34:-6 35:-6 36:-6 37:-6 38:-6 39:-6 40:-6 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 47:-6 48:-6 49:-6 50:-6 51:-6 52:-6 53:-6 54:-6 55:-6 56:-6 57:20 58:-6 59:-6 60:-6 61:-6 62:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-5 78:-7
    c:generate	9:52
    c:gguf	0:-8 5:15 59:-5
    c:gradient	25:21
    c:greedy	9:23
    c:gt	57:13 78:13
    c:head	13:12 14:12 16:6 27:10 30:6 31:7 34:6
    c:headsoff	57:11
    c:help	18:-12 34:-5 65:60 77:-5 78:-5
    c:high-contrast	4:-6 7:-6 22:-5 34:-5 55:-8 63:-6 64:-5 66:-6 67:-13 68:-12 69:35 71:-8 77:-8 78:-11
    c:how	65:8 66:53
    c:importance	14:37 25:5 59:-5
    c:induction	4:-5 13:-6 14:-12 15:45 59:-7
    c:info	0:-7 4:57 78:6
    c:it	52:6 78:5
    c:kl	14:6 27:6
    c:l-compare	54:15 74:25
    c:l-inspect	34:6 72:25 73:-6 74:-8 75:-7
    c:l-script	61:11 75:27
    c:l-train	47:12 73:27 78:7
    c:language	63:8 64:7
    c:lastop	8:7 36:22 37:11
    c:layer	4:11 18:24 19:-9 27:-9 28:28 40:-5 43:12 66:-8
    c:layout	72:13 73:20 74:18 75:20
    c:le	57:23 78:-5
    c:least	14:10 39:7 40:11 78:-11
    c:lens	18:48 19:-7 65:-5
    c:light	67:-6 68:38 74:-12 78:-7
    c:list	3:12 7:6 13:13 34:14 55:7
    c:loaded	0:9 3:32 77:5
    c:logit	18:-6 28:8 77:-5
    c:logits	7:-6 19:-10 21:46 22:24
    c:loss	49:37 58:8 77:9
    c:lt	57:18 78:-8
    c:magnitude	40:-10 42:18
    c:masked	33:12 34:16 44:14
    c:masks-all	30:-8 33:10 34:8 44:8
    c:max	12:10 58:8 62:-5
    c:mean	30:26 32:-7 78:11
    c:measure	4:5 49:11 50:5 52:6 77:8
    c:memory	1:-6 9:-5 36:-5 38:-5 53:48 77:-5 78:-9
    c:metric	27:5 62:8
    c:min	42:8 78:-10
    c:mlp-out	11:-9 20:11 23:-8 39:-8
    c:model	0:10 1:5 3:19 4:16 5:8 38:5 44:6
    c:mono	3:-7 4:-9 6:-7 7:-8 9:-11 12:-7 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-8 22:-6 24:-7 25:-7 27:-6 28:-6 31:-6 33:-6 34:-7 36:-10 37:-8 38:-10 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-7 49:-8 50:-7 51:-7 52:-7 53:-9 55:-8 63:-8 64:-9 65:-10 66:-7 67:-15 68:-13 69:-13 70:-6 71:36 72:-6 73:-7 74:-6 75:-7 76:-9 77:-9 78:-14
    c:more	77:14
    c:neuron	11:-5 23:32 40:-5 41:18
    c:next	18:9 19:49 20:7 25:6 78:-7
    c:nextpart	19:13 77:-9 78:8
    c:not	0:-7 1:-6 78:46
    c:note	6:-9 9:5 60:33 78:6
    c:off	27:8 30:28 31:13 34:8 66:7
    c:offstate	30:8 33:9 34:39 44:5
    c:on	30:-9 32:25 33:22
    c:open	0:26 10:8 77:5
    c:output	21:7 25:8
    c:parity	29:28 54:8 74:7
    c:past	11:-8 30:-13 32:-8 39:-6 40:-11 42:-5 78:31
    c:patch	6:-5 15:7 26:30 60:-7
    c:perplexity	49:-7 50:43 77:10
    c:plot	56:28
    c:predict	18:8 19:27 25:20
    c:previous	13:-11 14:-15 15:-5 16:40 17:-5 19:-5 34:-10 40:-5 77:-6 78:-6
    c:program	24:19 76:17
    c:prompt	6:24 7:20 9:11
    c:prune	30:-6 39:25 40:12 43:11
    c:q4	42:-10 45:-21 46:40 77:-5 78:-8
    c:q8	42:-11 45:40 46:-14 78:-8
    c:quantize	45:26 46:19
    c:query	11:-6 20:9 23:-7 39:-5
    c:quit	2:9 76:45
    c:random	41:7 42:-11 43:-7 77:-5 78:7
    c:rank	14:11 34:9
    c:record	19:7 61:6 62:31 75:9
    c:redo	32:6 36:-5 37:53 78:-5
    c:remember	5:11 58:18 60:8
    c:remembered	55:7
    c:remove	30:13 38:5 39:12 40:9 41:7 43:6 44:9 78:8
    c:replace	8:15 67:6
    c:replay	58:8 61:27
    c:reset	33:10 34:-8 38:61 78:-6
    c:resid	11:-10 20:20 23:-9 39:-6 78:5
    c:result	5:-5 10:11 59:24
    c:rollout	12:39 66:-6 78:-7
    c:rpost	28:9 76:8
    c:rpre	11:-6 20:13 23:-6 25:5 58:10
    c:run	6:16 24:5
    c:runs	5:6 55:57
    c:runword	24:7 61:7
    c:save	5:26
    c:saved	55:22 78:7
    c:scores	11:-9 20:12 23:-9 39:-8
    c:seed	9:9
    c:session	61:18 62:17 75:14
    c:setp	6:12 8:8 78:5
    c:show	3:5 7:5 55:6 77:5
    c:speed	0:-6 1:-10 4:-6 52:45 77:6
    c:steer	35:28 76:5
    c:steps	48:15
    c:student-role	48:5
    c:sweep	18:6 27:37 28:21
    c:teacher-role	48:21 54:-7 65:-6 66:-8 77:-9 78:-12
    c:theme	67:21 68:15 69:16 70:5 71:15
    c:token	7:30 8:9 19:7 25:5
    c:tokenise	7:52 34:6
    c:tolerance	57:6
    c:top-p	9:8 77:-6 78:-6
    c:top1	6:-15 18:-5 19:-5 26:-7 57:19 60:-10
    c:topk	19:23
    c:train	47:26 73:9 78:13
    c:undo	34:-7 36:55
    c:use	1:11
    c:useless	14:14 19:-7 30:5
    c:vvec	11:-5 20:7 23:-6 39:-7
    c:weight	40:-6 42:14 45:14 46:9
    c:well	49:9 78:10
    one	4:5 9:10 30:5 35:5 36:11 37:5 38:9 39:5 47:6 48:9 53:9 62:6 65:9 66:-8 76:6 77:-9
    p:anot	9:9 19:-14 27:12 28:-9 31:-5 33:-9 42:-11 65:-8 66:-8 77:-10 78:-14
    p:book	10:6 78:-5
    p:chin	63:-7 64:14 77:-5 78:-8
    p:clas	78:11
    p:clau	0:-5 78:7
    p:clus	78:10
    p:deve	18:7
    p:dist	19:11 78:-7
    p:drop	78:9
    p:earl	78:5
    p:emai	78:6
    p:ever	78:9
    p:fren	78:6
    p:gard	78:7
    p:hung	78:9
    p:init	78:15
    p:inst	78:7
    p:kitc	78:7
    p:musi	78:6
    p:pape	4:-6 30:-5 78:9
    p:peop	78:12
    p:prob	24:13 78:-10
    p:pyth	78:10
    p:rose	78:7
    p:sent	7:-7 78:9
    p:stat	78:10
    p:t-sn	78:13
    p:tran	78:13
    p:vect	11:-14 20:13 23:-14 35:5 39:-10 77:-7 78:-15
    p:whal	78:10
    p:work	24:8 30:8 31:-5 32:-6 33:8 78:-14
    unknown	78:29
    unknown2	13:6 78:15
    unknown3	78:21
    v:.csv	5:-10 59:13 77:7
    v:.gguf	0:13 5:6 59:-5
    v:.json	5:-8 59:10
    v:.jsonl	0:-12 10:16
    v:.npy	5:-7 59:12
    v:.safetensors	5:12 29:12 59:-5
    v:.session	61:22
    v:.txt	0:-5 47:13
    v:count bits	42:-16 45:20 46:21 77:-5 78:-10
    v:count head	27:11 30:12 32:14 37:-6 42:-17 65:-6 66:-7 77:-13 78:-7
    v:count layer	28:10 42:-15 66:-5 77:-8 78:7
    v:count steps	48:15
    v:count token	8:16 19:-6 42:-5 78:-6
    v:hook	20:13
    v:id	0:13 5:-6 29:-5 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 59:-6 61:-5 77:10 78:11
    v:integers	6:11 78:-5
    v:layer	20:13
    v:memory	57:7
    v:model	1:8 2:5 78:-5
    v:neuron	39:8 77:-6 78:-6
    v:new name	62:5
    v:number	78:9
    v:path	0:12 10:-11
    v:place	39:-8 57:7 78:-5
    v:run	56:12
    v:share	40:8 42:6 43:-8 78:-6
    v:text	6:8
    v:token	8:11
    w:'s	7:7 30:5
    w::	60:10
    w:<	57:5
    w:a	30:5 66:5 78:11
    w:a paper	4:-10 78:8
    w:ablate	11:-7 19:-5 27:11 28:10 30:6 32:-9 33:-6 39:-6 42:-9 43:-11 65:-6 66:-7 77:-9 78:-12
    w:about	0:-6 4:6 78:8
    w:account	78:10
    w:accuracy	49:7 51:18 77:-5 78:-7
    w:accurate	4:-8 51:13
    w:across	18:8 27:6 28:-6
    w:activate	1:9 2:-8 32:6 77:-5
    w:activation	20:5
    w:activation patching	6:-7 26:13
    w:activations	0:-5 5:-8 29:12
    w:activations from	6:-10 18:-7 19:-7 21:-7 25:-6 26:12 60:-9
    w:activations of	26:6 77:-8
    w:activity	4:-15 11:-9 20:-6 23:13 39:-11 65:-5 77:-10 78:-11
    w:actually delete	34:-7 44:8 77:-5
    w:adam	78:6
    w:add	30:-6 43:-8 60:11 78:9
    w:add the	35:10
    w:add the note	19:-6 26:-5 60:14 78:-6
    w:after	27:8 28:10 43:-7
    w:after that	3:-7 7:-8 18:-11 34:-8 77:11
    w:again	30:-7 32:5 37:6 61:5
    w:against	29:7
    w:against the reference	0:-6 5:-8 29:15 49:-6
    w:al	30:6
    w:alarm	9:-5 19:-5 40:-7 41:-8 42:-7 43:-7 78:7
    w:all	27:7 33:11 78:5
    w:all changes	36:-8 38:10 77:-5 78:-5
    w:all modifications	38:13 78:-6
    w:all my changes	14:-12 25:-5 33:-6 38:12 40:-6 41:-5 43:-5 44:-6 77:-7 78:-7
    w:all of	39:-5
    w:all runs	3:-6 7:-8 15:-5 18:-7 19:-6 22:-5 34:-5 55:12 77:-8
    w:all the	14:-7 24:8 27:-5 30:-8 31:14 33:-13 77:-6 78:-6
    w:all tokens	3:-6 7:7 21:-16 22:11 34:-5 55:-10 77:-7
    w:alone	30:-7 78:7
    w:always picking the likeliest token	9:6
    w:always take the likeliest	7:-5 9:8 77:-8
    w:am	3:-10 4:15 6:-7 7:-9 9:-7 11:-6 12:-10 13:-8 14:-12 15:-7 16:-8 17:-8 18:-9 19:-10 20:-7 21:-7 22:-7 24:-7 25:-7 27:-6 28:-7 31:-6 33:-7 34:-13 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-9 50:-7 51:-7 52:-6 53:-7 55:-10 63:-7 64:-7 65:-7 66:-7 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-9 78:-16
    w:an	13:5 78:6
    w:analyse	6:7
    w:and	77:22
    w:and record	27:11 49:-9
    w:another	9:9 19:-14 27:12 28:-9 31:-5 33:-9 42:-11 65:-8 66:-8 77:-10 78:-14
    w:answer	18:6 63:5 64:15 78:-13
    w:answers	63:-5 64:9 78:-5
    w:any	15:6 24:8 27:-7 31:-6 33:-7 34:8 78:-14
    w:any more	2:6
    w:anything	34:10 36:-6 44:-6 78:9
    w:appear	18:7 28:-9 64:-5
    w:apply	78:6
    w:architecture	3:-7 4:15 6:-7 7:-9 9:-9 12:-8 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-6 21:-9 22:-7 24:-7 25:-8 27:-7 28:-6 31:-7 33:-7 34:-9 36:-8 37:-7 38:-7 40:-6 41:-7 42:-6 43:-7 44:-7 45:-8 46:-8 49:-9 50:-6 51:-8 52:-7 53:-6 55:-8 63:-9 64:-9 65:-8 66:-6 67:-7 68:-7 69:-7 70:-7 71:-11 72:-7 73:-7 74:-7 75:-8 76:-8 77:-12 78:-12
    w:are	24:7 78:5
    w:are loaded	3:15 14:-6 34:-6 78:-5
    w:are off	13:-10 14:-12 15:-7 16:-9 17:-7 19:-6 25:-5 27:-6 31:-5 33:-7 34:13 77:-6 78:-5
    w:are open	3:11
    w:are there	7:6 15:9 19:-5 25:-6 34:-5 78:-5
    w:arithmetic	78:11
    w:arrange the panes	73:10 75:-5 78:-6
    w:as	1:8 59:8
    w:as gguf	0:-8 5:11
    w:as the metric	28:5
    w:as the teacher	48:7 54:-6
    w:assert that	6:-9 19:-5 21:-5 26:-6 57:9 60:-6
    w:at	8:8 18:11 22:5
    w:at most	57:6
    w:at random	39:-5 40:10 41:-9 42:-7 43:-7 77:-6 78:-5
    w:at temperature	9:7
    w:at the hook	20:6
    w:at the moment	3:5 4:-6 34:8 78:-6
    w:attend	11:7 15:-7 16:8
    w:attend to	14:-6 17:11 30:-5 34:-7
    w:attending to	11:9 30:-7 32:-5 39:-6 78:-5
    w:attention	11:13 12:13 78:11
    w:attention head	11:-7 23:-7 30:-7 32:-7 39:-6 78:8
    w:attention heads	3:-5 4:-8 13:-6 14:12 34:-7 41:-6 42:-7 77:-5 78:7
    w:attention map	11:18 30:-11 32:-12 39:-7
    w:attention maps	11:9 23:-7 39:-6 78:-5
    w:attention of	11:13 30:-7 32:-9 39:-5
    w:attention output	11:-7 20:9 23:-6 39:-6
    w:attention pattern	11:12 30:-7 32:-11 39:-6 77:-7 78:-6
    w:attention patterns	11:12 23:-10 39:-11 77:-5 78:-10
    w:attention scores before the softmax	11:-5 20:9 23:-8
    w:attribute	25:9
    w:attribution	25:19
    w:attributions	25:10
    w:autocomplete	4:-12 6:-5 7:-6 9:14 12:-6 13:-6 14:-5 15:-6 16:-6 17:-6 18:-6 21:-6 22:-6 24:-6 25:-7 27:-6 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-6 41:-6 42:-5 43:-5 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-8
    w:autumn	4:-8 9:-12
    w:available	3:7
    w:average	3:-7 9:-7 19:-7 40:-9 41:-8 42:-8 43:-9 66:-6 78:11
    w:average output	30:7 32:-8 78:-11
    w:back	2:-5 30:-9 32:5 38:10 78:-6
    w:back on	30:-6 32:12 77:6
    w:back to the original	3:-6 4:-7 38:11 44:-5 67:-6 78:-5
    w:backpropagation	19:-6 34:-9 49:-7 78:14
    w:bad	49:10 58:-8 78:-5
    w:bake	34:-9 44:11
    w:based on	25:7
    w:basic facts	4:9 78:-7
    w:batch	78:8
    w:be	19:7 49:-12 58:10 78:-6
    w:becomes	8:6 77:-5 78:-6
    w:been	4:-5 7:-6 19:-5 34:-6 55:17 78:-8
    w:before	36:9 37:-5
    w:begin recording	6:-9 58:-6 62:7
    w:belong	4:7
    w:below	57:7
    w:benchmark	4:-6 7:-5 9:-7 14:-5 24:-5 25:-5 27:-5 33:-5 34:-5 36:-5 38:-5 44:-5 49:-6 50:-7 51:-6 52:13 53:-5 66:-5 67:-5 77:-10
    w:bert	18:-6 19:-7 78:13
    w:best	78:11
    w:best guesses	19:8
    w:bet	18:-7 19:8 78:-6
    w:better	54:7 78:11
    w:between	39:-5 48:-6 54:7 78:7
    w:bf16	5:7
    w:bigger	6:-7 78:9
    w:block	11:-7 30:11 32:-11 39:-8 77:-5 78:-6
    w:blue	78:9
    w:book	78:7
    w:books	10:6 78:-5
    w:boss	78:12
    w:bright	3:-6 4:-7 6:-6 7:-6 9:-9 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-6 41:-6 43:-6 44:-6 45:-5 46:-12 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-7 64:-6 66:-6 67:-5 68:13 69:-6 70:-6 71:-6 72:-6 73:-6 75:-6 76:-6 77:-9 78:-8
    w:bring	11:-9 30:-9 32:10 39:-9 66:-5 77:-8 78:-5
    w:bring back what	37:11 77:-6 78:-7
    w:bring in	0:12 5:-7 29:-7 47:-7 49:-7 50:-7 51:-8 52:-7 53:-8 59:-7 61:-7 77:-5 78:-10
    w:bring the weights down	46:7
    w:broken	7:-8 24:9
    w:browser	33:-5 76:-6 78:10
    w:build	6:-5 18:7 19:-8 21:-5 25:-7
    w:built in	0:13 3:-8 4:-9 7:-8 9:-5 12:-5 13:-5 15:-5 16:-5 18:-5 19:-8 21:-6 22:-7 24:-5 25:-5 28:-5 31:-5 34:-6 36:-5 37:-5 38:-6 44:-6 46:-5 49:-5 50:-6 51:-5 52:-5 53:-5 55:-6 65:-5 66:-5 69:-6 72:-5 74:-5 77:-9 78:-9
    w:bundled	0:9 4:-5 77:-5 78:-5
    w:bus	7:-8 78:10
    w:busiest	23:6
    w:busy	19:-15 78:11
    w:buy	77:-7 78:8
    w:by	14:7 28:5
    w:by entropy	3:-11 7:-6 13:11 14:-5 15:-5 16:-5 34:-17 55:-7 65:-6 77:-9 78:-7
    w:by how much	13:-6 14:10 15:-5 27:-6 31:-6 33:-9 77:-5
    w:by magnitude	40:-6 42:7
    w:bye	76:18 77:-5 78:-8
    w:calendar	3:-5 78:15
    w:call	58:9 77:-11
    w:called	5:7
    w:can	14:7 15:-7 34:-7
    w:can be closed	1:-13 2:13 77:-7 78:-7
    w:can i	14:15 37:-6
    w:can we	1:9 2:-7
    w:can you	36:8 40:-9 78:-5
    w:cancel the last	36:11 37:-5 77:-5 78:-7
    w:candidates	19:9 21:-9 55:-5
    w:carry on	6:-7 7:-6 9:10 77:-6
    w:cats	13:-10 55:-6 65:-9 78:12
    w:change	8:13 9:-7
    w:change back	37:6
    w:change the language	3:-5 4:-6 7:-5 9:-8 19:-6 21:-5 24:-5 34:-5 36:-8 37:-6 38:-7 45:-5 50:-5 51:-5 52:-5 53:-7 55:-5 63:18 64:-6 65:-7 67:-5 71:-5 76:-7 77:-7 78:-10
    w:changed	48:-5 54:7 77:-7 78:-9
    w:chart	49:-11 56:5
    w:chat	78:9
    w:check	29:7 49:5 51:-10 57:11
    w:check that	11:-10 24:10 30:-10 32:-9 33:-7 39:-8 57:15 77:-6 78:-6
    w:checkpoint	0:11 29:-6 59:-5
    w:checkpoint 文 件	0:11 5:-11 29:-11 47:-7 49:-8 50:-7 51:-8 52:-8 53:-8 59:-6 61:-7
    w:china	78:9
    w:chinese	64:24 77:-6 78:-7
    w:chinses	3:-5 4:-5 6:-6 7:-5 9:-6 12:-5 13:-7 14:-5 15:-5 16:-5 17:-5 18:-8 19:-5 21:-5 22:-5 24:-7 25:-5 27:-6 28:-5 31:-6 33:-6 34:-6 36:-5 37:-6 38:-7 40:-5 41:-5 42:-5 43:-5 44:-6 45:-6 46:-5 49:-5 50:-5 51:-5 52:-5 53:-5 55:-5 58:-7 62:-6 63:-11 64:14 65:-7 66:-5 67:-6 68:-7 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-9 78:-11
    w:class	78:11
    w:classify	78:10
    w:claude	0:-5 78:7
    w:clean	33:-6 38:13 77:-5 78:-11
    w:clean model	37:-9 38:7 78:-7
    w:clear	38:9 77:-5 78:-5
    w:clear all	4:-5 6:-6 9:-6 12:-6 15:-5 16:-5 17:-5 19:-5 21:-5 22:-5 24:-5 25:-6 27:-6 28:-5 31:-6 33:15 34:-18 36:-6 37:-6 38:-14 40:-5 41:-5 42:-6 43:-6 44:-9 45:-6 46:-6 49:-6 50:-5 51:-6 52:-6 53:-5 63:-6 64:-6 65:-5 66:-6 67:-5 68:-6 69:-5 70:-5 71:-7 72:-5 73:-6 74:-5 75:-6 76:-6 77:-8 78:-9
    w:close	1:-5 2:13 78:6
    w:cluster	78:10
    w:cold	76:-6 78:7
    w:colors	67:8
    w:colour	78:9
    w:colour scheme	6:-5 36:-5 37:-6 68:9 78:-7
    w:colours	27:-9 30:-9 31:-14 33:-6 34:-12 44:-9 66:-6 68:-7 69:-6 71:12 77:-7 78:-8
    w:comes	0:12 3:-6 4:-11 6:-6 44:-5 64:-5 67:-5 74:-5 77:-5 78:-8
    w:comes first	11:-12 24:-8 30:-11 32:-11 39:-11 57:14 65:-9 66:-9 77:-14 78:-11
    w:comes next	7:-10 18:7 19:12 25:-6 78:-5
    w:coming	78:10
    w:command	30:12 39:12 66:6
    w:command to	30:-10 34:-8 66:12
    w:commands	55:-5 65:11
    w:comment	6:-9 26:-5 60:9
    w:compact	40:-7 44:15
    w:compare	54:13 74:12 77:5 78:-6
    w:comparing	73:-6 74:10 75:-5 77:-7 78:-7
    w:comparison	4:-5 7:-5 34:-5 55:-5 72:-5 73:-6 74:12 75:-15 77:-8 78:-6
    w:complete	7:-5 9:14 52:-6 77:-7 78:-8
    w:compress	42:-7 45:-6 46:9
    w:compute	49:9 50:8
    w:computer	4:-5 7:-7 24:-8 52:-11 76:-7 77:-7 78:12
    w:connect	78:11
    w:consistent	0:-6 5:-6 29:7 49:-5 50:-5 51:-5 52:-5 53:-5 78:-8
    w:context	6:-7 78:9
    w:context length	4:10 34:-7 78:-7
    w:continuation	9:13
    w:continuations	19:15 77:-6 78:-5
    w:continue	6:-10 9:15
    w:continue with	9:12 19:-6 40:-6 41:-6 42:-6 43:-6 77:-6 78:-9
    w:contribute	13:-18 14:16 34:-8
    w:convert	45:7 78:7
    w:convolutional	28:-7 78:7
    w:copy	3:-6 4:-7 6:-5 7:-9 9:-6 12:-6 13:-9 14:-12 15:14 16:-11 17:-8 18:-6 19:-7 21:-5 22:-6 24:-6 25:-6 26:-6 27:-9 28:-6 31:-8 33:-7 34:-10 36:-7 37:-8 38:-6 40:-7 41:-5 42:-5 43:-6 44:-7 45:-6 46:-6 49:-7 50:-6 51:-6 52:-6 53:-6 55:-8 63:-6 64:-6 65:-7 66:-7 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-8 78:-8
    w:copy activations	6:-11 9:-6 26:8 78:-5
    w:could be	14:9 34:-6 49:-11 78:-6
    w:could we	0:12 59:-7
    w:could you	73:5
    w:countries	3:-6 13:-6 78:10
    w:cross entropy	3:-10 4:-12 6:-10 7:-14 9:-12 12:-11 13:-10 14:-10 15:-10 16:-10 17:-10 18:-11 19:-10 21:-12 22:-10 24:-10 25:-11 27:-10 28:-9 31:-10 33:-10 34:-11 36:-11 37:-10 38:-10 40:-9 41:-10 42:-9 43:-10 44:-10 45:-10 46:-10 49:17 50:-9 51:-11 52:-10 53:-10 55:-11 63:-13 64:-12 65:-12 66:-10 67:-10 68:-9 69:-10 70:-10 71:-14 72:-10 73:-10 74:-10 75:-11 76:-11 77:-16 78:-13
    w:csv	59:13
    w:current	1:12 2:-9 49:6 65:-8 66:-7 77:-11 78:-14
    w:current model	2:-5 4:8 78:-5
    w:currently	34:7
    w:curtains	76:-13 78:14
    w:curve	56:15
    w:cut	7:8 18:-5 40:8 42:-6
    w:cut away	40:11 41:-9 42:-12 43:-8 77:-6 78:-6
    w:cut out	30:7 32:-12 39:-9 77:-7 78:-6
    w:d_model	4:15 34:-5 78:-5
    w:dark	67:24 78:-5
    w:darker	3:-5 4:-6 7:-5 9:-7 12:-5 13:-5 14:-6 15:-5 16:-5 17:-5 18:-5 19:-6 21:-5 22:-5 24:-5 25:-6 27:-6 28:-5 31:-5 33:-5 34:-6 36:-6 37:-5 38:-5 40:-5 41:-5 42:-5 43:-5 44:-7 45:-5 46:-5 50:-5 51:-6 52:-8 53:-6 55:-5 63:-5 64:-5 65:-5 66:-5 67:13 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-8 78:-10
    w:data	0:-5 10:19
    w:data file	0:-6 10:8
    w:data set	0:-10 10:13
    w:data 文 件	0:-13 10:13
    w:dataset	0:-6 10:7 78:7
    w:deactivate	11:-9 30:11 32:-12 39:-8 77:-6 78:-6
    w:degrees	78:11
    w:delete	33:-9 78:13
    w:depend on	18:-7
    w:dependencies	3:-9 4:-7 6:-7 7:-8 9:-7 12:-7 13:-8 14:-7 15:-7 16:-6 17:-6 18:-8 19:-7 21:-7 22:-7 24:15 25:-7 27:-7 28:-7 31:-14 33:-10 34:-10 36:-7 37:-7 38:-8 40:-7 41:-7 42:-7 43:-6 44:-7 45:-7 46:-7 49:-7 50:-6 51:-7 52:-7 53:-7 55:-9 58:-8 62:-8 63:-7 64:-7 65:-8 66:-6 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-10 78:-12
    w:deploy	78:8
    w:details	4:16 9:-7 19:-5 34:-5 36:-7 37:-6 38:-7 53:-7 55:-5 65:-7 76:-6 77:-7 78:-10
    w:develop	18:7
    w:diagnose	24:9 78:-5
    w:diagnostics	6:-5 24:9 78:-6
    w:did	30:-6 34:11 66:-5
    w:differ	48:-5 54:12 77:-10
    w:differ from	48:-9 54:11 66:-9
    w:difference	54:8
    w:different	54:5
    w:dimensions	4:7
    w:direction	35:7
    w:disable	11:-6 30:8 32:-9 39:-6
    w:disabled	13:-6 14:-5 34:13
    w:discard every change	4:-7 7:-6 9:-9 13:-5 18:-5 19:-7 21:-6 24:-6 25:-5 33:-8 36:-8 37:-7 38:14 45:-5 49:-5 50:-6 51:-5 52:-6 53:-8 55:-6 63:-6 64:-5 65:-9 67:-5 71:-5 76:-8 77:-7 78:-9
    w:disk	5:8 9:-8
    w:display	7:7 22:-6 55:8 77:-7 78:-7
    w:distill	48:24 65:-9 77:-11 78:-13
    w:distillation	48:6
    w:distribute	11:5
    w:distribution	4:-5 7:-7 18:-5 19:11 22:-7 25:-5 34:-5 50:-5 55:-5 58:-5 69:-6 77:-6 78:-8
    w:do	11:6 19:-8
    w:do a	27:8 28:-5
    w:do i have	3:5
    w:do it again	37:8
    w:do not	8:-6 36:-5 78:12
    w:do we have	4:-6 14:-5 19:-6 49:11 77:-5
    w:do without	14:7 15:-7 34:-7
    w:doctor	24:10
    w:does	11:5 18:11 53:5 66:6
    w:don't	0:-7 2:-6 30:-7 78:20
    w:door	3:-5 78:8
    w:double	4:-12 78:12
    w:down	76:6
    w:down to	42:-6 45:10 46:-8 65:-6 66:-5 77:-7
    w:draw	11:5
    w:drop	1:-6 2:8 38:5 78:-5
    w:dropout	78:9
    w:dropped	14:9 34:-6 49:-11 78:-6
    w:drove	7:-14 19:-11 25:12 78:-6
    w:dump	20:6
    w:duplicate token	13:-8 14:-9 15:-5 16:-7 17:17 27:-6 31:-7 33:-5 34:-7 40:-7 66:-5 77:-7 78:-7
    w:each	13:7 28:6 34:-6 45:-6 78:-10
    w:each layer predict	3:-8 4:-6 14:-8 18:12 19:-13 20:-7 34:-7 49:-6 53:-5 55:-6 66:-9 77:-6 78:-9
    w:early	78:5
    w:edit	8:6 36:9 78:-7
    w:eggs	77:-7 78:8
    w:else	3:13 4:-9 14:-6 18:-5 19:-6 34:-7 49:-5 55:-5 77:-5 78:-11
    w:email	78:6
    w:embeddings	78:13
    w:enable	14:-7 27:-5 33:9
    w:end	76:10
    w:english	4:-6 6:-5 7:-6 9:-6 12:-6 18:-6 21:-7 25:-5 34:-5 36:-6 45:-6 46:-5 49:-7 51:-5 55:-6 63:21 64:-8 65:-6 68:-6 71:-7 73:-5 74:-5 75:-5 76:-6 77:-8 78:-9
    w:enter	6:11 9:-15 78:-5
    w:entropies	13:12 14:-5 16:-9 21:-6 27:-7 34:-5 55:-8 65:-9 77:-7 78:-6
    w:entropy	13:16 14:-6 78:-6
    w:environment	24:11
    w:europe	3:-6 13:-6 78:10
    w:evaluate	47:-7 78:7
    w:everest	78:6
    w:every	3:7 33:15 78:-15
    w:every position	21:-11 22:11 78:-5
    w:every token	4:-7 7:-8 21:-9 22:11 33:-5 34:-5 50:-6 55:-5 69:-6 77:-7 78:-8
    w:everyone	3:-8 4:-11 6:-9 7:-9 9:-9 11:-15 12:-16 13:-9 14:-7 15:-9 16:-10 17:-10 18:-8 19:-9 21:-9 22:-8 24:-9 25:-8 27:-9 28:-8 31:-8 33:-8 34:-9 36:-9 37:-9 38:-9 40:-9 41:-8 42:-8 43:-9 44:-8 45:-9 46:-9 49:-9 50:-8 51:-9 52:-9 53:-9 55:-9 63:-9 64:-9 65:-9 66:-9 67:-9 68:-9 69:-9 70:-8 71:-9 72:-8 73:-9 74:-8 75:-8 76:-9 77:-12 78:16
    w:everything	24:10 31:5 33:8 38:5 78:-7
    w:everything i can type	3:-12 4:-5 7:-7 13:-8 14:-5 15:-5 21:-6 34:-15 55:-9 65:13 66:-6 77:-11 78:-9
    w:everywhere	78:7
    w:exactly	6:8 78:-8
    w:execute	0:-6 5:-6 29:-6 47:-5 49:-6 50:-6 51:-6 52:-7 53:-7 59:-6 61:10
    w:exit	76:16 78:-6
    w:expect	4:-6 19:11 57:13 78:-13
    w:expensive	7:-8 78:10
    w:experiments	55:7
    w:explain	78:7
    w:explain the	30:-10 39:-11 66:10
    w:explain the prediction	3:-10 4:-12 6:-10 7:-11 9:-13 12:-9 13:-10 14:-11 15:-9 16:-9 17:-9 18:-9 19:-10 21:-10 22:-9 24:-11 25:17 27:-9 28:-9 31:-9 33:-9 34:-10 36:-14 37:-12 38:-13 40:-9 41:-9 42:-9 43:-9 44:-9 45:-10 46:-9 49:-10 50:-10 51:-11 52:-11 53:-13 55:-11 63:-11 64:-10 65:-13 66:-8 67:-11 68:-9 69:-9 70:-9 71:-10 72:-9 73:-9 74:-9 75:-9 76:-12 77:-13 78:-15
    w:export	5:-7 59:8 77:6
    w:export the model	0:-9 5:10
    w:f16	5:9 59:-5
    w:family	4:7
    w:fast	4:-7 52:13 78:-9
    w:favourite	78:9
    w:feed	6:10 18:-8 19:-7 21:-7 25:-8 26:-8 60:-9
    w:feelings	15:-5 18:-6 19:-5 55:-6 78:11
    w:file	59:8
    w:files	7:-8 14:-6 22:-8 24:-7 27:-7 31:-6 33:-11 38:-6 40:-5 41:-5 43:-5 44:-5 55:-5 77:-6 78:12
    w:find	13:8 14:-7 15:10 16:5 59:-9
    w:fine-tune	47:6 50:-5
    w:finetune	0:-5 5:-5 29:-7 47:10 49:-7 50:-8 51:-7 52:-7 53:-7 59:-7 61:-6 78:-6
    w:finish	6:-11 7:-8 9:12 76:-10 77:-7 78:-7
    w:finished with	78:-5
    w:fire	0:13 5:-6 29:-5 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 59:-5 61:-5 78:-7
    w:first	18:-9 77:6 78:-8
    w:flow	12:8
    w:focused	13:14 14:-12 16:-6 17:-5 34:-9 78:-5
    w:following	18:-8 19:12 21:-6 25:-6
    w:for	11:7 22:6 25:5
    w:for good	34:-7 44:10
    w:for later	58:8 62:-5
    w:for me	0:6
    w:for real	44:7
    w:for the record	6:-11 60:8
    w:for this	24:7 25:6 46:7
    w:for today	3:-7 4:-7 6:-6 7:-7 9:-7 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-7 19:-7 21:-6 22:-6 24:-7 25:-7 27:-7 28:-6 31:-7 33:-6 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-7 50:-6 51:-6 52:-6 53:-6 55:-7 63:-6 64:-6 65:-7 66:-7 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:14 77:-10 78:-11
    w:for training	72:-6 73:17 74:-8 75:-7 78:-8
    w:free	1:-14 2:13 77:-6 78:-8
    w:free up	2:7
    w:freeze	78:13
    w:french	78:6
    w:friday	78:7
    w:from	6:-11 26:13
    w:from here	3:-6 4:-6 6:-6 7:-6 9:13 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-5 41:-5 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-5 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-9
    w:from memory	1:-6 2:7
    w:from now on	1:9 2:-7 64:7
    w:from scratch	6:-5 7:-5 24:-5 25:-5 33:-6 36:-5 37:-5 38:11 55:-5 61:-6 66:-5 78:-6
    w:from the start	61:10
    w:full logits	4:-7 7:-8 21:-9 22:11 33:-5 34:-5 50:-6 55:-5 69:-6 77:-7 78:-8
    w:game	78:5
    w:garden	78:7
    w:gelu	78:7
    w:generate	9:14
    w:german	78:10
    w:get	49:7 51:5 77:-6
    w:get me	3:-6 4:-8 6:-5 7:-7 9:-5 12:-5 13:-6 15:-6 16:-6 17:-5 18:-6 19:-8 21:-7 22:-5 24:-7 25:-5 27:-6 28:-6 31:-5 33:-6 34:-6 36:-6 37:-6 38:8 40:-5 41:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 55:-7 63:-5 64:-5 65:-9 66:-6 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:13 77:-9 78:-8
    w:get out	66:6
    w:get rid of	40:7
    w:get the	19:-6 59:9
    w:gguf	0:-7 5:8 59:-5
    w:gguf file	5:7
    w:gguf 格 式	0:-8 5:11
    w:give me	69:7
    w:glue	78:7
    w:go	38:6 67:7
    w:go ahead and	5:-5 9:11 77:-7 78:-5
    w:go back	1:8 2:-7 36:-5 77:-5 78:-5
    w:go back one step	3:-6 4:-9 6:-5 7:-7 9:-9 12:-5 13:-6 14:-5 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-6 28:-5 31:-5 33:-5 36:14 37:-9 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-6 65:-9 66:-5 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-8 77:-9 78:-10
    w:go on writing	3:-7 4:-9 6:-6 7:-7 9:15 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-5 24:-7 25:-6 27:-6 28:-5 31:-6 33:-6 34:-7 36:-10 37:-9 38:-9 40:-5 41:-5 42:-5 43:-6 44:-6 45:-6 46:-5 49:-6 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 66:-5 67:-7 68:-6 69:-6 70:-5 71:-6 72:-5 73:-5 74:-6 75:-5 76:-9 77:-10 78:-11
    w:go over	1:9 2:-7
    w:go through	18:5 27:7 61:6
    w:goes into	3:-11 4:-13 6:-6 7:-7 9:-5 11:-18 13:-5 14:-11 15:-5 16:-5 17:-5 18:-9 19:-13 20:20 23:-17 24:-5 25:-7 34:-11 35:-8 36:-5 37:-5 38:-6 39:-18 43:-9 44:-5 49:-7 50:-5 51:-5 55:-10 65:-17 66:-19 76:-5 77:-21 78:-23
    w:going into	78:-5
    w:going to	78:7
    w:good	49:-5 67:-10 77:-5 78:14
    w:goods	77:-6 78:10
    w:got	3:10 4:7 19:-6 34:-8 77:-6 78:-9
    w:gpu	78:14
    w:gradient	25:8
    w:gradient-based	25:10
    w:gradients	25:8
    w:graph	56:10 78:-6
    w:greater than	57:7
    w:greedily	9:9
    w:greedy decoding	9:9
    w:hallucinating	76:-17 78:8
    w:happen	13:-7 14:10 34:-7 78:-7
    w:has	4:5 55:9 78:-9
    w:have	48:5 78:7
    w:have i	3:9 4:-7 14:-10 19:-6 34:10 77:-7 78:-9
    w:have i run	19:-5 55:9
    w:head	13:11 27:10 30:11 32:7
    w:heads	13:6 14:10 16:7 34:7 39:6
    w:heads-off	57:11
    w:healthy	24:9 76:-7
    w:heatmap	11:8 30:-7 32:-5
    w:hello	78:7
    w:help	65:17 78:-9
    w:help me with	30:-12 61:-8 66:12
    w:help on	30:-16 31:-5 34:-6 66:11
    w:help with	30:-16 33:-7 34:-10 66:12 77:-6 78:-5
    w:here	18:-7 19:6 39:6 65:8 76:11 78:-9
    w:hey	0:8
    w:high contrast	3:-6 4:-6 6:-5 7:-5 9:-6 12:-5 13:-5 14:-6 15:-6 16:-5 17:-5 18:-6 19:-6 21:-5 22:-5 24:-6 25:-6 27:-5 28:-5 31:-5 33:-5 34:-5 36:-6 37:-6 38:-6 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-6 50:-5 51:-6 52:-6 53:-6 55:-5 63:-5 64:-5 65:-6 66:-5 67:-10 68:-11 69:13 70:-6 71:-8 72:-5 73:-6 74:-5 75:-5 76:-6 77:-8 78:-7
    w:high-contrast	63:-6 67:-8 69:9 71:-7
    w:history	55:13 78:-6
    w:history of runs	3:-5 7:-8 18:-8 19:-8 34:-6 55:11 77:-8
    w:how	13:5 35:6 51:6 66:8 78:-8
    w:how are	3:-8 4:-9 6:-7 7:-9 9:-7 12:-7 13:-8 14:-9 15:-8 16:-7 17:-7 18:-8 19:-9 21:-7 22:-7 24:-7 25:-8 27:-7 28:-7 31:-7 33:-7 34:-10 36:-7 37:-8 38:-6 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-8 50:-7 51:-7 52:-7 53:-7 55:-8 63:-7 64:-7 65:-7 66:-8 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-10 78:14
    w:how big	4:5
    w:how can i	4:-5 14:-5 19:-5 66:23
    w:how deep	4:7 78:-5
    w:how did	56:6
    w:how do i	66:33
    w:how do i use this	3:-5 4:-8 6:-5 7:-6 9:-8 14:-5 15:-5 16:-5 17:-5 19:-7 21:-6 24:-6 25:-5 27:-5 31:-5 33:-5 34:-5 36:-9 37:-8 38:-8 43:-5 44:-5 45:-6 49:-6 50:-6 51:-6 52:-6 53:-8 55:-6 63:-6 64:-5 65:13 67:-6 68:-5 69:-5 71:-5 74:-5 76:-8 77:-7 78:-9
    w:how do you	30:-17 66:10
    w:how does this work	3:-5 4:-8 6:-5 7:-6 9:-8 12:-5 14:-5 15:-5 19:-7 21:-6 24:-6 25:-5 27:-5 33:-5 34:-5 36:-9 37:-7 38:-8 44:-5 45:-6 49:-5 50:-6 51:-6 52:-6 53:-8 55:-6 63:-6 64:-5 65:13 67:-6 68:-5 69:-5 71:-5 74:-5 76:-7 77:-7 78:-9
    w:how fast	52:12 78:-10
    w:how high	49:10 77:-5 78:-7
    w:how is	7:7 9:-10 54:5
    w:how large	4:7 49:5 52:-6 78:-12
    w:how many	4:12
    w:how many layers	77:6 78:-5
    w:how much	14:-7 34:-6 51:-5 52:-7 53:10 66:-5 77:-7 78:-6
    w:how much memory	53:12 78:-6
    w:how often	19:-7 51:9 52:-5
    w:how to	30:-16 33:-7 34:-10 66:13 77:-6
    w:how well	19:-5 49:7
    w:http	78:9
    w:hub	78:6
    w:human	24:-8 78:14
    w:hungry	78:9
    w:hurts	78:9
    w:i	2:-6 4:8 14:8 30:-10 34:6 78:15
    w:i didn't mean to do that	3:-6 4:-6 6:-6 7:-6 9:-6 12:-5 13:-6 14:-6 15:-6 16:-5 17:-5 18:-6 19:-6 21:-5 22:-5 24:-6 25:-6 27:-6 28:-5 31:-5 33:-5 36:13 37:-6 38:-6 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-6 50:-5 51:-5 52:-5 53:-5 55:-6 63:-6 64:-5 65:-5 66:-6 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-6 77:-10 78:-9
    w:i don't need	2:6
    w:i made	6:-5 33:-7 36:-8 37:-7 38:12 55:-5 66:-5 77:-7 78:-7
    w:i read	4:-10 78:8
    w:i think	11:-7 30:9 32:-5 39:-5 78:-7
    w:i undid	37:14 78:-5
    w:i wanna	0:8 52:-8
    w:i want	36:-6 37:11 78:-6
    w:i want to	62:5
    w:i'd	2:-6
    w:i'd like	52:-5 67:12 77:-6 78:-10
    w:i'd like to	0:6
    w:i'm	78:9
    w:i'm done	65:-5 76:15 77:-6 78:-7
    w:i'm done with	2:9
    w:i'm lost	65:9 78:-5
    w:id	4:-5 7:9 22:-12
    w:if	14:9 30:5 34:-7
    w:importance	14:18 33:-10
    w:important	13:11 14:-9 78:5
    w:important ones	40:11 42:-7 78:-5
    w:in	20:6
    w:in chinese	63:-7 64:9
    w:in english	63:16 64:-6 78:-5
    w:in place of	30:5
    w:in the direction of	35:10 78:-8
    w:in this session	3:12 4:-8 7:-9 15:-6 18:-6 19:-7 31:-9 33:-13 34:-5 38:-6 55:-9 77:-8
    w:in turn	27:9 30:-7 31:-6 34:-11
    w:increase	78:8
    w:induction	3:-6 7:-8 13:-8 14:-10 15:21 21:-5 27:-5 33:-7 34:-7 55:-8 77:-7
    w:induction head	3:-5 4:-5 7:-6 15:12 16:-5 18:-5 19:-5 21:-5 34:-5 49:-5 55:-6 65:-5 66:-5 72:-5 76:-5 77:-8 78:-7
    w:induction heads	4:-6 15:19 59:-10 78:-6
    w:info	4:17 9:-7 19:-5 34:-5 36:-7 37:-5 38:-7 53:-7 65:-7 76:-6 77:-8 78:-12
    w:initialise	78:15
    w:input	7:-6 14:-6 21:-6 25:9 26:-5
    w:inspect	72:22 73:-11 74:-13 75:-11 77:-7 78:-5
    w:install	78:7
    w:installation	24:9 78:-9
    w:instead	8:6 77:-6
    w:int8	45:13 78:-5
    w:into	59:7
    w:invented	78:8
    w:is	4:6 78:11
    w:is my terminal ok	24:12 46:-5 76:-6 77:-6 78:-5
    w:is useless	11:-7 30:9 32:-5 39:-5 78:-7
    w:it	52:8
    w:it 's	76:-6 78:7
    w:it has	77:6 78:-5
    w:its	9:-5 18:8 30:5 38:5 78:-6
    w:its mean	30:7
    w:japan	77:-6 78:10
    w:joke	77:-6 78:12
    w:jot down	6:-14 18:-10 19:-10 21:-11 25:-9 26:-11 60:13 78:-7
    w:json	5:-6 59:9
    w:just	0:11 3:-6 4:-9 7:-6 77:-6
    w:just undid	37:11
    w:keep	62:-5
    w:keep going	3:-6 4:-6 6:-6 7:-6 9:13 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-5 41:-5 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-5 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-9
    w:keeping	14:5
    w:kill	30:8 32:-5
    w:kind of model	4:6
    w:kitchen	78:7
    w:kl	27:6
    w:kl divergence	13:-7 14:8
    w:knock out	11:-9 27:10 30:8 31:-6 32:-10 33:-7 39:-7
    w:knows	48:5 54:-8 78:-9
    w:language	63:8 77:-5 78:-6
    w:last	9:-6 18:9 40:-5 41:-6 42:-6 43:-6
    w:last change	36:10
    w:last finding	5:-7 59:10
    w:last result	59:5
    w:last step	36:8 78:-5
    w:last week	3:-6 40:-8 41:-6 42:-6 78:13
    w:latest finding	0:-6 5:-7 29:-7 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 59:9 61:-5 78:-7
    w:layer	4:8 18:8 28:10 78:5
    w:layers	18:13 19:-12 27:-16 28:11 40:-9 78:-5
    w:layout	73:17 74:11 75:6 78:-10
    w:learn from	47:6 48:8 54:-7 78:-7
    w:learning	78:8
    w:least	39:-7 40:12 42:-5 43:-6
    w:least important	14:15 41:-5
    w:leave	30:-9 76:9 78:7
    w:leaves	78:7
    w:leaving	18:-9 28:8
    w:left	34:-5 44:11 45:-9 46:-5 52:-5 77:-5 78:-9
    w:lens	18:10 21:-5
    w:less than	57:6
    w:let	11:-6 30:-7 32:6 39:-8 49:-11 58:12 77:-7 78:-8
    w:let 's	30:5 76:11
    w:let go of	1:-13 2:13 77:-7 78:-8
    w:let it	6:8 18:-5 19:-5 21:-5 25:-5 26:-6 47:6 60:-6
    w:let it write	3:-7 4:-9 6:-6 7:-7 9:15 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-5 24:-8 25:-6 27:-6 28:-5 31:-6 33:-6 34:-7 36:-11 37:-9 38:-10 40:-5 41:-5 42:-5 43:-6 44:-6 45:-7 46:-6 49:-6 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 66:-6 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-9 77:-10 78:-10
    w:let me	11:5 20:7
    w:let me have	1:12 2:-5 9:-6 19:-6 40:-5 42:-5 65:-11 66:-11 77:-12 78:-12
    w:let me out	76:11 77:-6 78:-7
    w:let me see	21:9 54:5 77:-6
    w:lift	3:-8 6:-5 7:-5 9:-5 12:-5 13:-8 14:-6 15:-6 18:-6 21:-5 22:-5 24:-10 25:-5 27:-9 28:-5 30:-19 31:-16 33:15 34:-15 38:-7 41:-5 42:-5 43:-5 45:-5 46:-5 49:-5 51:-5 52:-5 55:-6 58:-7 62:-7 63:-5 64:-6 65:-7 66:-16 67:-5 68:-6 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-9 78:-10
    w:light	67:-9 68:21 69:-5 78:-8
    w:lights	78:7
    w:lights up	11:-11 20:-10 23:15 39:-12 65:-6 66:-5 77:-9 78:-13
    w:like	4:-7 78:17
    w:likeliest	18:-6 19:5
    w:likeliest token	6:-6 19:-5 57:6
    w:likely	19:12 21:-5 25:-5
    w:linear	78:6
    w:list	34:7
    w:list of commands	3:-7 4:-8 6:-7 7:-8 9:-9 12:-8 13:-6 14:-7 15:-7 16:-7 17:-7 18:-6 19:-6 21:-9 22:-7 24:-7 25:-8 27:-7 28:-6 31:-7 33:-7 34:-7 36:-8 37:-7 38:-7 40:-6 41:-7 42:-6 43:-7 44:-7 45:-8 46:-8 49:-10 50:-6 51:-8 52:-7 53:-6 55:-8 63:-9 64:-9 65:14 66:-7 67:-7 68:-7 69:-7 70:-7 71:-11 72:-7 73:-7 74:-7 75:-8 76:-8 77:-9 78:-10
    w:list of runs	7:-9 21:-5 55:11 77:-7 78:-7
    w:live	78:9
    w:llama	78:11
    w:load	0:12 10:6
    w:load up	0:11 5:-5
    w:loaded	3:14 78:-7
    w:loaded 了	0:-7 3:14 4:-13 7:-8 14:-7 19:-6 34:-13 38:-7 44:-6 49:-10 52:-5 66:-5 77:-7 78:-9
    w:logit	18:-6 27:-5 28:11
    w:logit lens	7:-5 18:25 65:-7 66:7
    w:logits	7:-6 21:26 22:17
    w:look	11:7 32:-5 39:-5
    w:look at	16:7 23:12
    w:look for	13:-5 14:-5 16:-5 17:10 34:-6 77:-6
    w:looking at	3:-10 4:15 6:-7 7:-9 9:-7 11:-6 12:-10 13:-8 14:-12 15:-7 16:-8 17:-8 18:-9 19:-10 20:-7 21:-7 22:-7 24:-7 25:-7 27:-6 28:-7 31:-6 33:-7 34:-13 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-9 50:-7 51:-7 52:-6 53:-7 55:-10 63:-7 64:-7 65:-7 66:-7 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-9 78:-16
    w:looks at	11:10
    w:lora	9:-6 78:10
    w:loss	49:27 56:7 57:7 78:-12
    w:lost	13:-8 14:-7 27:-6 65:-13 78:11
    w:lower than	57:10 78:-10
    w:lunch	55:-7 76:-7 78:16
    w:machine	78:12
    w:made	7:7
    w:magnitude	40:-11 41:-7 42:8 43:-6
    w:magnitude 剪	40:-5 42:6 77:-6
    w:make	30:6 62:7
    w:make a note	6:-9 26:-5 60:9
    w:make it	42:-8 46:8 68:12 77:-8 78:-8
    w:make sure	57:6
    w:make up	4:-7 9:-11 14:-6 18:12 28:-9 34:-6 43:-5 51:-6 52:-7 53:-6 77:-6 78:-7
    w:mandates	24:-6 27:-6 28:-5 30:-16 31:-8 34:-10 58:-5 62:-5 66:-10 77:-7 78:13
    w:mask	3:-6 30:26 34:8 66:16
    w:mask 掉	30:11 32:-9 39:-6
    w:maskd	3:-13 4:-5 7:-9 13:-10 14:-10 15:-6 16:-9 17:-7 21:-5 27:-9 31:-11 34:13 40:-7 55:-8 65:-8 66:-7 77:-15 78:-10
    w:masked	30:-8 34:9 44:9
    w:masks	33:13 38:-10
    w:massage	4:-7 7:-8 13:-12 14:-7 15:-5 16:-6 17:-5 19:-5 22:-7 24:-5 27:-9 30:-6 31:-5 34:-6 50:-5 55:-7 58:-6 62:-6 66:-7 69:-8 77:-7 78:13
    w:match	29:6 51:-5 52:-7 53:-6
    w:matter	14:9
    w:matter most	14:15
    w:mattered	6:-6 7:-7 14:-9 21:-8 25:10
    w:matters	13:-6 14:10 15:-5 27:-6 31:-6 33:-9 77:-5
    w:max	12:8
    w:me	65:6 78:15
    w:mean	0:10 78:-10
    w:mean ablation 处 理	11:-9 30:12 32:-11 39:-9 78:-10
    w:mean-ablate	30:9 32:-5
    w:measure	32:-5 58:-7 78:6
    w:measured	13:-7 14:8
    w:measured with	14:10
    w:memorize	6:-6 58:11 62:-8 77:-8
    w:memory	1:-7 2:6 53:14 78:-6
    w:memory footprint	3:-8 4:-10 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-10 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-8 53:15 55:-8 63:-8 64:-7 65:-10 66:-6 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-9 77:-10 78:-11
    w:memory usage	3:-8 4:-10 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-10 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-8 53:15 55:-8 63:-8 64:-7 65:-10 66:-6 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-9 77:-10 78:-11
    w:merge	65:-6 66:-6 77:-13 78:7
    w:milk	77:-7 78:8
    w:mind	9:-9 18:11 28:-7 58:7 62:-5 77:-6 78:-5
    w:minimum	12:8
    w:mistral	78:11
    w:mlp	11:-12 18:-5 19:-5 20:12 23:6 39:-11 66:-7 77:-8 78:-15
    w:mlp neurons	23:7
    w:mlp output	20:6 23:-5
    w:mlp 的 输 出	11:-10 20:10 23:-8 39:-8 78:-5
    w:mlp 神 经 元	11:-6 23:8 39:-7
    w:mmlu	52:-13 78:12
    w:mode	67:7 68:7 69:8
    w:model	0:13 4:6 5:7
    w:models	1:10 3:23 19:-7 54:12
    w:monday	62:10 78:-8
    w:mono	21:-5 49:-5 64:-5 67:-9 68:-7 69:-5 71:11 78:-6
    w:more	6:-8 7:-9 9:10 78:8
    w:more contrast	3:-10 4:-11 6:-9 7:-12 9:-9 12:-9 13:-10 14:-9 15:-10 16:-10 17:-9 18:-9 19:-11 21:-9 22:-12 24:-9 25:-9 27:-9 28:-9 31:-9 33:-9 34:-10 36:-9 37:-9 38:-9 40:-9 41:-9 42:-9 43:-9 44:-9 45:-9 46:-9 49:-9 50:-11 51:-9 52:-9 53:-9 55:-9 63:-8 64:-9 65:-10 66:-8 67:-6 68:-6 69:16 70:-9 71:-8 72:-9 73:-9 74:-9 75:-9 76:-9 77:-12 78:-13
    w:most	13:11 16:-5 34:-9
    w:most active	23:8
    w:most important	13:-9 14:16 34:-6 78:-8
    w:most likely	18:-6 19:12 25:-5
    w:most probable	18:-5 19:11 25:-5 77:-6 78:-6
    w:mount	78:6
    w:move	78:7
    w:much	3:-5 4:-6 7:-6 9:-5 13:-6 14:8 15:-6 16:-6 17:-5 18:-5 19:-6 21:-5 24:-5 25:-5 27:-5 31:-5 33:-5 34:-7 36:-5 37:-5 38:-5 40:-5 44:-5 46:-5 49:-13 50:-5 51:-5 52:-5 55:-5 63:-5 64:-5 65:-5 66:-5 76:-6 77:-9 78:12
    w:mum	78:10
    w:music	78:6
    w:must be	57:10
    w:mute	11:-6 30:11 32:-11
    w:my	7:11 24:6 78:13
    w:my colleague	40:-8 41:-7 42:-7 43:-7 77:-5 78:9
    w:names	3:8
    w:nearest	78:9
    w:need	53:7
    w:network	12:6 78:-7
    w:neurons	11:-5 23:19 40:-6 41:7
    w:never	30:-7 31:-6 34:-6 66:-7 77:-7 78:11
    w:never mind	36:6 37:-5
    w:new	11:-6 23:-6 30:-7 32:-7 39:-5 78:6
    w:news	0:-10 4:-5 6:-9 7:-5 33:-5 36:-5 37:-5 38:-5 44:-5 64:-5 65:-6 66:-5 67:-5 68:-5 71:-5 74:-5 76:-5 77:-8 78:12
    w:next	18:-5 19:13 77:-10 78:8
    w:next to	48:-11 54:12 77:-7
    w:next to each other	48:-5 54:9 77:-8
    w:next token	19:15 21:7
    w:next tokens	19:10
    w:next word	18:-7 19:11 25:-9 49:-7 77:-6 78:-7
    w:next-token	4:-5 7:-7 18:-5 19:11 22:-7 25:-5 34:-5 50:-5 55:-5 58:-5 69:-6 77:-6 78:-8
    w:night	49:-5 67:-10 77:-5 78:14
    w:no	30:5 78:12
    w:no ,	36:9 37:-6 78:-6
    w:no colors	3:-9 4:-10 6:-9 7:-11 9:-10 12:-10 13:-9 14:-9 15:-9 16:-9 17:-9 18:-10 19:-8 21:-11 22:-9 24:-9 25:-10 27:-9 28:-9 31:-9 33:-9 34:-10 36:-9 37:-9 38:-8 40:-8 41:-9 42:-8 43:-9 44:-9 45:-9 46:-9 49:-12 50:-8 51:-10 52:-9 53:-8 55:-9 63:-11 64:-11 65:-10 66:-9 67:-7 68:-8 69:-7 70:-9 71:16 72:-9 73:-9 74:-9 75:-10 76:-10 77:-12 78:-12
    w:no need to	0:-10 49:-16 77:-8 78:14
    w:nobody	58:-8 60:-7 77:-7 78:11
    w:norm	25:-6 78:9
    w:not	57:8 73:-9
    w:note	9:-7 60:14 77:5
    w:note down	6:-12 18:-10 19:-10 21:-10 25:-10 26:-10 60:12 78:-7
    w:note that	6:-13 18:-10 19:-10 21:-10 25:-10 26:-10 60:12 78:-7
    w:notes	6:-5 60:8
    w:nothing	13:-9 14:14 15:-14 16:-7 17:-7 25:-5 34:-11 78:-13
    w:now	1:8 2:-7 4:-5 6:7 18:-5 21:-5 26:-8 58:8 60:-8 77:-8
    w:nucleus	9:8 77:-6 78:-6
    w:nudge	35:8
    w:number of heads	4:-12 78:12
    w:number of layers	3:-6 4:14 6:-6 7:-7 9:-10 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-9 21:-7 22:-6 24:-8 25:-6 27:-6 28:-5 31:-6 33:-6 34:-8 36:-11 37:-9 38:-10 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-6 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-9 77:-10 78:-12
    w:numbers	59:9
    w:numbers against	29:9
    w:off	27:9 30:7 31:6 33:-5 71:8
    w:off right now	3:-7 4:-12 7:-9 9:-5 12:-5 13:-5 14:-6 15:-6 16:-5 17:-5 18:-7 19:-9 21:-5 22:-5 24:-5 25:-6 27:-6 28:-5 31:-6 33:-8 34:14 36:-5 37:-5 38:-5 40:-5 41:-5 42:-5 43:-5 44:-7 45:-5 46:-5 49:-9 50:-7 51:-6 52:-5 53:-5 55:-8 63:-5 64:-5 65:-5 66:-7 67:-5 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-5 77:-8 78:-11
    w:offline	11:-10 30:10 32:-8 39:-9 78:-10
    w:ok	9:-5 24:7 38:-6 65:-6 78:6
    w:on	47:5 78:9
    w:on again	11:-6 32:12
    w:once for every	24:-6 27:8
    w:once more	61:6
    w:one at a time	27:13 34:-8 77:-8
    w:one by one	27:14 31:-6 33:-8
    w:ones	3:13 4:-5 7:-6 13:-5 14:-8 15:-5 16:-5 17:-5 18:-5 19:-7 25:-6 34:-8 77:-7 78:-6
    w:onnx	4:-6 45:-10 78:11
    w:oops	3:-6 4:-8 6:-5 7:-7 9:-9 12:-5 13:-6 14:-5 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-6 28:-5 31:-5 33:-5 36:14 37:-8 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-6 65:-9 66:-5 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-8 77:-9 78:-10
    w:oops , undo	3:-6 4:-8 6:-5 7:-7 9:-9 12:-5 13:-6 14:-5 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-5 28:-5 31:-5 33:-5 36:14 37:-8 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-6 65:-9 66:-5 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-8 77:-9 78:-10
    w:open	0:7 3:7 78:8
    w:open up	0:13 5:-11 29:-8 47:-8 49:-9 50:-8 51:-9 52:-8 53:-9 59:-7 61:-8
    w:opened	0:10 3:-6 78:7
    w:operating	78:12
    w:optimizer	78:6
    w:or	54:7
    w:order	78:11
    w:original state	38:10
    w:other	3:6 18:-5 19:-5 27:-7 28:10 42:-10 43:-12 77:-7 78:-11
    w:out	4:-12 11:-10 13:8 18:-5 20:9 23:-10 28:7 39:-6 78:-12
    w:out of	1:-9 30:6 32:-7 38:-6 53:-9 65:-6 76:10 77:-6
    w:output	7:-6 25:8
    w:output before the softmax	3:-5 4:-5 7:-8 21:12 22:-8 34:-5 55:-5 77:-6 78:-7
    w:over	6:-7 18:-5 26:5 78:9
    w:over heads	12:5
    w:overfits	78:7
    w:overview	3:-7 4:-5 7:-7 13:17 14:-10 16:-6 27:-8 31:-5 34:-10 40:-5 66:-5 77:-9 78:-10
    w:page	78:9
    w:paint	43:-7 78:8
    w:panes	73:-6 74:10 75:-5 77:-7 78:-7
    w:paper	4:-6 30:-5 78:9
    w:parameters	4:7
    w:params	4:8
    w:parity	29:13 61:-6
    w:part	25:6
    w:part ways	48:-6 54:12 77:-8 78:-6
    w:parts	44:7
    w:patch	6:-10 18:-6 19:-5 21:-5 25:-5 26:15 60:-7
    w:patch activations	6:-7 26:19 78:-5
    w:patch in	6:-7 18:-6 19:-6 21:-6 25:-6 26:8 60:-6
    w:patch 进 来	26:5
    w:patching	6:-6 19:-5 21:-5 25:-5 26:7
    w:pattern	11:11 30:-6 32:-10 39:-6
    w:pay	78:8
    w:pay attention	78:11
    w:pays attention	11:10 30:-6 32:-7 39:-6
    w:people	78:12
    w:per	3:-7 4:14 6:-5 7:-8 12:-5 13:-9 14:-9 15:-8 16:-9 17:-8 18:-15 21:-5 22:-5 24:-5 27:-6 28:-14 31:-8 33:-7 34:-10 36:-5 37:-5 38:-5 40:-6 43:-7 44:-6 45:-5 46:-5 49:-6 50:-6 51:-7 52:-6 55:-7 63:-5 64:-5 65:-5 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-8 78:-11
    w:per-token	6:-7 7:9 49:-10
    w:permanent	44:9 77:-6 78:-6
    w:permanently	11:-9 30:-9 32:-10 39:10 44:-6 77:-7
    w:perplexed	3:-6 4:-9 7:-9 9:-7 12:-6 13:-9 14:-6 15:-6 16:-5 17:-5 18:-6 24:-6 34:-8 36:-6 38:-5 44:-6 45:-5 50:13 51:-9 52:-13 53:-5 55:-5 66:-9 67:-5 77:-9 78:-15
    w:perplexity	49:-5 50:21
    w:phones	78:11
    w:physically	44:6
    w:physically remove	34:-9 44:11
    w:pick	1:13 2:-13 78:-7
    w:pictures	13:-10 55:-6 65:-9 78:12
    w:pieces	7:7 9:-11
    w:pizza	78:11
    w:play	61:11 78:5
    w:play back	0:-6 5:-6 29:-6 47:-6 49:-6 50:-6 51:-6 52:-7 53:-6 59:-6 61:12
    w:please	71:5
    w:plot	56:11
    w:plus	65:-7 66:-9 77:-9 78:11
    w:poem	4:-8 9:-12
    w:ppl	9:-6 36:-6 38:-6 50:16 53:-5 65:-6 76:-5 77:-7 78:-7
    w:predict	19:7
    w:prediction	19:-8 25:20
    w:predictions	18:7 77:-5
    w:predictions layer by layer	3:-9 4:-7 7:-11 9:-5 12:-5 13:-6 14:-5 15:-8 16:-6 17:-5 18:14 19:-9 20:-6 21:-8 22:-7 24:-5 27:-5 28:-5 31:-5 34:-10 36:-5 37:-6 38:-6 40:-5 41:-5 44:-5 45:-5 46:-5 49:-6 50:-5 51:-5 52:-5 53:-5 55:-13 63:-5 64:-5 66:-6 67:-5 68:-5 69:-5 70:-5 71:-5 72:-6 73:-5 74:-5 75:-5 76:-6 77:-13
    w:previous token	13:-6 16:16
    w:previous-token	4:-5 13:-9 14:-6 16:12 17:-6 18:-6 21:-6 27:-5 31:-6 34:-6 40:-6 55:-6 65:-14 77:-6
    w:prices	78:11
    w:print	21:9
    w:printer	78:9
    w:probe	78:6
    w:problems	7:-5 15:-6 24:13 33:-6 34:-5 77:-6 78:-10
    w:produce	9:10 78:-6
    w:production	78:8
    w:program	0:9 76:12 78:-6
    w:prompt	6:7 7:19 19:-6 26:-5 60:-5
    w:prompt 里	6:-6 26:9 60:-6
    w:prune	30:-7 39:20
    w:prune 掉	40:10 41:-9 42:-12 43:-8 77:-6
    w:pruned	40:-8 41:-7 42:-7 43:-7 77:-5 78:9
    w:pruning	39:7 41:-6 42:5 43:-6
    w:pull in	0:11 5:-8 29:-5 47:-6 49:-6 50:-6 51:-6 52:-6 53:-6 59:-5 61:-6 78:-7
    w:pull up	11:5 32:-5
    w:push	35:7
    w:put	4:-5 8:8 11:-6 20:9 23:-6 37:7 77:-7 78:-10
    w:put in	6:15 18:-13 19:-10 21:-13 25:-11 26:-19 60:-10 77:-7 78:-9
    w:python	78:10
    w:pytorch	78:10
    w:q	7:-7 11:-13 18:-7 20:14 23:-13 35:-5 39:-12 55:-6 65:-8 66:-7 77:-12 78:-12
    w:q4_0	3:-5 4:-6 24:-7 46:10 76:-5
    w:q4_0 格 式	0:-10 1:-5 3:-12 4:-10 6:-7 38:-7 44:-9 45:-7 46:12 63:-6 64:-7 68:-7 71:-5 72:-6 78:-6
    w:q8_0	45:10
    w:q8_0 格 式	45:8
    w:quantise	45:8 46:-9 77:-5
    w:quantization	42:-6 45:7 46:11
    w:quantize	45:16
    w:queries	11:-6 20:9 23:-7
    w:query vectors	78:11
    w:query 向 量	11:-5 20:7 23:-6 39:-9 78:-5
    w:quit	76:15
    w:qwertyuiop	4:-6 9:-8 13:-6 18:-5 19:-6 24:-7 36:-8 37:-6 38:-9 53:-7 62:-6 65:-9 76:-6 77:-6 78:16
    w:rain	78:7
    w:ram	14:-7 34:-6 51:-5 52:-7 53:10 66:-5 77:-7 78:-6
    w:randomly	40:-8 41:6 42:-6
    w:rank	14:6 78:6
    w:rate	52:-5 78:11
    w:rather	2:-6
    w:raw logits	7:-7 18:-9 19:-10 21:18 22:-7 25:-6 55:-7 77:-5
    w:re-enable	11:-8 24:-6 30:-11 32:12 33:8 39:-5
    w:reach	57:10 78:-10
    w:read	0:8 5:-6 6:5 26:-5 60:-7 77:-5 78:10
    w:read in	0:11 5:-10 29:-7 47:-6 49:-6 50:-6 51:-6 52:-6 53:-6 61:-5
    w:really remove	34:-16 44:11 77:-5 78:-5
    w:reapply	3:-6 4:-7 6:-6 7:-7 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-7 36:-6 37:13 38:-6 40:-5 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-9 78:-10
    w:reboot	24:-17 78:14
    w:recommend	78:9
    w:record	62:11
    w:record my steps	6:-6 62:5
    w:record this	6:-8 58:-10 62:11 77:-5
    w:record what follows	6:-10 58:-9 62:10 77:-6
    w:recorded	55:7
    w:recording	62:12
    w:redo	37:17
    w:redo it	3:-8 4:-10 6:-7 7:-9 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-10 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:15 38:-10 40:-6 41:-7 42:-6 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-9 53:-10 55:-9 63:-8 64:-7 65:-11 66:-5 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-13
    w:reference	5:-5 29:7
    w:reference file	29:10
    w:register	10:6
    w:release	1:-14 2:14 77:-7 78:-8
    w:relu	78:10
    w:rely on	14:8
    w:rely on most	4:-5 14:8 19:-6 78:-5
    w:remark	6:-6 60:7 78:-6
    w:remember	58:14 62:-6 78:-7
    w:remind	78:10
    w:remove	14:-10 33:5 34:-5 39:12 41:5 42:-5
    w:removed	24:-6 27:8
    w:reorder	4:-14 13:-8 14:-7 27:-5 77:-7 78:12
    w:repeated tokens	4:-6 7:-5 11:-7 12:-5 13:-8 14:-6 15:-6 16:-7 17:11 19:-6 25:-5 34:-9 78:-5
    w:replace	78:6
    w:replay	61:25 66:12
    w:rerun	61:9
    w:reset	3:-5 33:-8 38:15
    w:residual	20:7
    w:residual stream	11:-8 20:12 23:-6 77:-5
    w:responsible	25:7
    w:restore	11:-5 30:-8 32:8 39:-5 77:-5 78:-6
    w:result	5:-11 77:7
    w:results	59:13 77:-6 78:-8
    w:revert	24:-5 33:-9 36:-10 38:14 78:-5
    w:revert the last	36:12 37:-5 78:-5
    w:reward	73:-10 78:11
    w:right	4:-5 19:-8 51:14 52:-7 53:-5 77:-6
    w:right now	3:7
    w:roll out	11:-15 12:11 77:-5 78:-9
    w:rolled out	11:-5 12:11 77:-5 78:-10
    w:rollout	12:26
    w:ropes	3:-10 4:-10 6:-7 7:-10 9:-9 12:-8 13:-17 14:-7 15:-9 16:-17 17:-8 18:-12 19:-9 20:-5 21:-12 22:-8 24:-11 25:-9 27:-8 28:-9 31:-7 33:-7 34:-11 36:-8 37:-9 38:-11 40:-8 41:-8 42:-8 43:-8 44:-9 45:-8 46:-8 49:-9 50:-8 51:-8 52:-8 53:-8 55:-14 58:-10 62:-10 63:-8 64:-10 65:17 66:-9 67:-8 68:-10 69:-9 70:-8 71:-9 72:-9 73:-8 74:-9 75:-8 76:-9 77:-14 78:-14
    w:roses	78:7
    w:rotate	78:11
    w:ruler	49:-5 77:-7 78:10
    w:run	24:10 55:5
    w:run the model on	6:12 18:-9 19:-8 21:-9 25:-8 26:-9 60:-8
    w:run through	0:-6 5:-6 29:-6 47:-6 49:-6 50:-6 51:-6 52:-7 53:-6 59:-6 61:11
    w:runs	13:-6 55:17
    w:safely	3:-7 4:-8 7:-5 14:12 18:-6 19:-8 25:-5 27:-5 31:-9 34:-8 36:-5 49:-5 55:-6 66:-7 77:-7 78:-8
    w:sample	9:8
    w:sampling	9:8 77:-6 78:-6
    w:save	5:10 59:6
    w:save it	0:-6 5:6 59:-6 78:11
    w:save to	0:-12 5:15 29:-15 47:-13 49:-13 50:-13 51:-13 52:-13 53:-13 59:-15 61:-12 77:-6 78:-7
    w:save 到	0:-13 5:13 29:-9 47:-5 59:-5
    w:save 成	0:-9 5:7
    w:saved runs	3:-5 7:-7 13:-7 14:-5 16:-7 22:-9 24:-6 27:-8 31:-7 33:-10 55:12 65:-11 77:-7 78:-6
    w:say	25:11 77:-5 78:-6
    w:saying	60:6
    w:score	13:-9 14:8 15:7 27:-7 31:-7 33:-12
    w:scores	3:-7 7:-8 15:10 18:-5 19:-14 21:9 22:-6 34:-6 55:-8 77:-8 78:-5
    w:scratch that	3:-6 4:-8 6:-5 7:-7 9:-9 12:-5 13:-6 14:-5 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-6 28:-5 31:-5 33:-5 36:14 37:-8 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-5 65:-9 66:-5 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-8 77:-9 78:-10
    w:screen	67:7
    w:script	61:10 62:8 75:10
    w:scripting	3:-6 4:-6 7:-6 9:-5 13:-6 15:-5 16:-5 18:-6 19:-5 21:-6 22:-5 25:-5 27:-5 34:-6 36:-5 37:-5 38:-5 49:-5 50:-5 51:-5 52:-5 53:-5 55:-6 65:-5 66:-6 69:-5 72:-7 73:-8 74:-15 75:13 76:-5 77:-8 78:-7
    w:see	11:12 30:7 66:7 78:-7
    w:seed	9:8
    w:seems	7:-6 24:9
    w:select	1:12 2:-13 77:-7 78:-8
    w:self check	24:8
    w:self test	24:10 78:-6
    w:send	49:-9 78:15
    w:sentence	9:7 76:-7 78:-5
    w:sentencepiece	7:-9 78:7
    w:sentiment	78:10
    w:set up correctly	24:6 33:-6
    w:setup	7:-5 15:-6 24:13 33:-6 34:-5 77:-6 78:-10
    w:sgd	78:6
    w:share	39:-9 65:-5 77:-5 78:9
    w:she	3:-7 78:9
    w:ships	0:10 3:-5 4:-6 19:-5 22:-5 24:-8 38:-5 76:-10 77:-5
    w:shop	24:-10 38:-5 78:11
    w:should	8:6 57:9
    w:should be	6:6
    w:shouldn't	38:-9 78:9
    w:show	7:8 18:5 20:9 30:-10 55:9 78:-8
    w:show me	13:7 19:-6 65:12 78:-7
    w:showed	5:-8 59:9
    w:shrink	44:15 45:-8 77:-6 78:-10
    w:shut	1:-9 2:8 76:5
    w:side by side	54:5
    w:silence	11:-12 30:13 32:-14 39:-12 77:-6 78:-6
    w:size	14:-6 78:7
    w:slate	33:-6 38:13 77:-5 78:-11
    w:slow	4:-5 7:-7 24:-8 52:-11 76:-7 77:-7 78:12
    w:smallest	42:11 45:-7 65:-8 66:-9 77:-11 78:-9
    w:so far	3:-5 4:-6 19:-6 55:14 78:-9
    w:softmax	78:8
    w:softmax 之 前 的 注 意 力 分 数	11:-8 20:9 23:-7 39:-9 78:-5
    w:some	9:6
    w:something	24:5 30:10
    w:source	26:11
    w:space	78:7
    w:spanish	78:7
    w:speak	63:7 64:7
    w:speech	78:6
    w:speed	1:-5 4:-5 52:19 78:-8
    w:split	7:8
    w:spread	7:-6 13:11 14:-10 15:-5 27:-6 28:-5 49:-5 50:-6 51:-7 66:-7 78:-8
    w:stand	18:-6 19:-7 78:13
    w:start	38:5 49:-10 58:18 77:-10 78:-9
    w:start over	3:-5 4:-5 38:9 44:-5 77:-5 78:-6
    w:start recording	58:-5 62:12 78:-5
    w:state	78:7
    w:station	78:9
    w:steer	35:9
    w:steer toward	35:7
    w:steering	18:-6 35:13 78:-10
    w:stop	30:7 76:15 78:-12
    w:store	5:6 58:5
    w:stored	4:-5 55:7
    w:strength	35:9 78:-7
    w:strip out	34:-7 44:10
    w:strongest	23:6
    w:study	62:13 78:-9
    w:substitute	8:10
    w:sum	6:-5 58:6 62:-6 77:-7
    w:summarise	4:-10 78:13
    w:summarize	3:-6 4:10 38:-6 44:-8 77:-5 78:-9
    w:summary	0:-13 4:8 77:9
    w:suppress	11:-6 30:10 32:-10
    w:swap	8:7 39:-9 77:-16 78:8
    w:swap in	6:-8 18:-6 19:-6 21:-6 25:-6 26:9 60:-7
    w:sweep	18:-6 27:18 28:13 78:-5
    w:switch	1:12 3:-5 66:5
    w:switch off	14:8 31:9 78:-5
    w:switch off without hurting it	14:11
    w:switch on	0:10 52:-7 78:-10
    w:switch the language	63:-9 64:11 77:-5 78:-7
    w:switch to	2:-8 54:-5 63:11
    w:switched off	3:-5 34:9 49:-5 78:-7
    w:switching	27:10 30:-7 31:-7 34:-10
    w:system	78:12
    w:t-sne	78:13
    w:table	9:-6 19:-6 40:-5 41:-5 42:-5 43:-5 78:11
    w:tabs	33:-5 76:-6 78:10
    w:tails	14:-5 27:-5 77:-11 78:11
    w:take	1:-6 2:5 6:8 18:-6 19:-6 21:-5 25:-5 30:6 32:-6 36:5 53:8 60:-9 77:-7 78:-7
    w:take a note	6:-13 18:-10 19:-11 21:-10 25:-10 26:-10 60:13 78:-7
    w:take back	36:7
    w:take it back	3:-6 4:-6 6:-6 7:-6 9:-6 12:-5 13:-6 14:-6 15:-6 16:-5 17:-5 18:-6 19:-6 21:-5 22:-5 24:-6 25:-6 27:-6 28:-5 31:-5 33:-5 36:13 37:-6 38:-6 40:-5 41:-5 42:-5 43:-5 44:-5 45:-5 46:-5 49:-6 50:-5 51:-5 52:-5 53:-5 55:-6 63:-6 64:-5 65:-5 66:-6 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-6 77:-10 78:-9
    w:take that back	3:-6 4:-8 6:-5 7:-7 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-5 28:-5 31:-5 33:-5 36:14 37:-8 38:-9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-5 65:-9 66:-5 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-8 77:-9 78:-11
    w:takes	2:7
    w:talk	64:9 78:-6
    w:talk to me	63:10 77:-6 78:-6
    w:tall	78:6
    w:teach	0:-13 5:-8 29:-6 47:11 49:-9 50:-8 51:-8 52:-9 53:-8 59:-6 61:-6 78:-9
    w:teach it	78:11
    w:teacher	1:-6 2:-5 37:-6 48:18 65:-15 66:-15 77:-15 78:-16
    w:tell me	0:-6 77:10
    w:temperature	78:8
    w:tensorboard	49:-11 58:-6 77:-8 78:13
    w:test	29:11
    w:test each	27:10 30:-7 31:-7 34:-10
    w:text	6:6 9:13
    w:than	78:11
    w:thank you	3:-8 4:-8 6:-8 7:-8 9:-8 12:-8 13:-8 14:-11 15:-8 16:-7 17:-7 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-8 36:-8 37:-8 38:-8 40:-7 41:-8 42:-8 43:-8 44:-8 45:-8 46:-8 49:-7 50:-8 51:-8 52:-8 53:-8 55:-8 63:-8 64:-8 65:-8 66:-8 67:-8 68:-8 69:-8 70:-8 71:-8 72:-8 73:-8 74:-8 75:-8 76:-8 77:-11 78:15
    w:that	0:12 15:7 25:6 36:7 37:8 78:-9
    w:that 's	3:9 24:-6 34:-7 77:-6
    w:that 's it	3:-7 4:-7 6:-6 7:-7 9:-7 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-7 19:-7 21:-6 22:-6 24:-7 25:-7 27:-7 28:-6 31:-7 33:-6 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-7 50:-6 51:-6 52:-6 53:-6 55:-7 63:-6 64:-6 65:-7 66:-7 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:14 77:-10 78:-11
    w:that are off	13:-5 14:-6 27:-6 33:-7 34:7 44:9 78:-7
    w:that head	30:-7 31:-6 34:-6 66:-7 77:-7 78:11
    w:that is masked	24:-7 31:-7 32:-5 33:11 38:-5 76:-6 77:-6
    w:that matter least	7:-7 40:6 42:-6
    w:the	78:6
    w:the change that was undone	3:-6 4:-7 6:-6 7:-7 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-7 36:-6 37:13 38:-6 40:-5 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-9 78:-10
    w:the heads worth	14:5
    w:the input	25:8 78:-6
    w:the logit	27:6 77:-5
    w:the logits	6:-9 18:-9 21:18 22:-5 26:-6 60:-7
    w:the loss	30:-6 49:18 58:9
    w:the memory	2:7
    w:the model predict next	18:-9 19:12 20:-6 78:-5
    w:the previous token	3:-7 4:-9 6:-7 7:-7 11:-7 12:-6 13:-10 14:-7 15:-7 16:13 17:-8 18:-7 19:-6 25:-6 27:-7 34:-11 55:-7 77:-6 78:-5
    w:the prompt	6:8 7:7
    w:the session	61:8
    w:the table	5:-6 59:8 77:-7 78:10
    w:the top	19:-6 77:5 78:-6
    w:the top token	6:-8 57:11 60:-5
    w:their	13:6 33:-5 34:-5
    w:them	26:6 77:-8
    w:theme	67:10 68:6
    w:then	0:-10 11:-6 30:-11 32:-8 40:-6 77:23
    w:theory	78:8
    w:there	3:-5 24:13 31:-10 33:-7 34:-5 42:-6 43:-8 77:-6 78:-7
    w:they	78:8
    w:thing	4:8 78:-6
    w:thing i did	36:8
    w:think	18:6 21:-5 78:-5
    w:think would come	18:-9 19:10 21:-7 25:-11
    w:this	4:11 9:7
    w:this table	59:9
    w:through	4:-6 12:6
    w:through all layers	11:-5 12:11 77:-5 78:-10
    w:throw away	38:10 78:-7
    w:tie	36:-17 78:11
    w:time	3:-10 4:-14 7:-8 9:-8 13:-7 14:-10 15:-6 16:-5 17:-5 18:-8 19:-9 20:-7 24:-7 25:-7 27:-5 34:-11 36:-5 38:-5 44:-6 45:-5 49:-9 50:-13 51:-9 52:-16 53:-6 55:-9 65:-6 66:-6 67:-5 77:-8 78:15
    w:time to go	76:11 77:-6 78:-6
    w:times	65:-6 66:-7 77:-6 78:6
    w:to	78:8
    w:to be	57:7
    w:to me	78:10
    w:to play with	0:13 3:-8 4:-9 7:-8 9:-5 12:-5 13:-5 15:-5 16:-5 18:-5 19:-8 21:-6 22:-7 24:-5 25:-5 28:-5 31:-5 34:-6 36:-5 37:-5 38:-6 44:-6 46:-5 49:-5 50:-6 51:-5 52:-5 53:-5 55:-6 65:-5 66:-5 69:-6 72:-5 74:-5 77:-9 78:-9
    w:to the	43:-7 78:13
    w:today	44:-11 78:8
    w:token	7:12
    w:token before	9:-7 13:-5 15:-9 16:7 18:9 19:-5 40:-8 41:-8 42:-8 43:-8 66:-6 77:-6 78:-9
    w:token ids	3:-5 7:13 18:-8 19:-8 34:-8 55:-10 77:-9
    w:token table	3:-5 4:-8 7:13 12:-5 13:-6 15:-5 16:-5 19:-8 21:-6 22:-10 24:-5 25:-5 28:-5 34:-8 36:-5 37:-5 38:-5 40:-5 49:-5 50:-8 55:-7 65:-5 67:-5 68:-5 69:-9 71:-5 72:-5 74:-5 77:-9 78:-10
    w:tokenised	7:9 9:-10
    w:tokenization	3:-5 7:21 9:-5 18:-6 21:-5 34:-7 36:-5 49:-5 55:-8 63:-5 64:-6 71:-6 77:-8 78:-6
    w:tokenizer	7:6 18:-6 78:6
    w:tokens	7:21 18:-7
    w:tokens per second	3:-7 4:-9 6:-6 7:-7 9:-10 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-6 24:-7 25:-6 27:-6 28:-5 31:-6 33:-6 34:-7 36:-11 37:-9 38:-10 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-6 50:-7 51:-7 52:19 53:-9 55:-7 63:-7 64:-6 65:-10 66:-6 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-9 77:-12 78:-14
    w:top	19:5
    w:top predictions	3:-8 4:-11 6:-7 7:-9 9:-11 12:-7 13:-8 14:-7 15:-7 16:-7 17:-7 18:-11 19:16 21:-9 22:-7 24:-9 25:-10 27:-8 28:-8 31:-7 33:-7 34:-9 36:-12 37:-11 38:-11 40:-7 41:-7 42:-7 43:-7 44:-8 45:-8 46:-7 49:-8 50:-9 51:-9 52:-9 53:-11 55:-9 63:-9 64:-8 65:-11 66:-6 67:-9 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-10 77:-12 78:-11
    w:top-p	9:8 77:-6 78:-6
    w:top1	6:-9 19:-5 21:-5 26:-6 57:9 60:-6
    w:toward	35:6
    w:towards	35:8
    w:toy	0:12 3:-6 4:-11 6:-6 44:-5 64:-5 67:-5 74:-5 77:-5 78:-8
    w:train	73:8 78:10
    w:train it	47:20 78:-8
    w:trained	3:-5 4:-6 19:-6 33:-7 55:9 78:7
    w:training	47:5 73:10
    w:transfer	48:5 54:-8 78:-9
    w:transformer	78:8
    w:transformers	78:9
    w:translate	78:11
    w:try	6:-8 18:-8 28:7 60:-5
    w:try each	27:9 30:-7 31:-6 34:-11
    w:try the text	6:13 18:-12 19:-13 21:-13 25:-12 26:-11 60:-12 77:-6 78:-6
    w:turn	31:7 32:5 71:7
    w:turn off	30:9 31:7
    w:turn on recording	6:-8 58:-10 62:12
    w:turned off	3:-10 13:-7 34:7
    w:type	6:5 25:-6
    w:unchanged	3:-5 4:-5 38:9 44:-5 77:-5 78:-6
    w:under	5:5
    w:undo	36:14 78:7
    w:undo all changes	3:-5 4:-7 6:-5 7:-6 9:-8 13:-5 18:-5 19:-7 21:-6 24:-6 25:-5 27:-5 33:-8 36:-9 37:-8 38:13 45:-5 49:-6 50:-6 51:-6 52:-6 53:-8 55:-6 63:-6 64:-5 65:-9 67:-6 71:-5 76:-8 77:-7 78:-7
    w:undo all the changes	6:-5 33:-7 36:-8 37:-7 38:12 55:-5 66:-5 77:-7 78:-7
    w:undo it	36:10
    w:undo that	34:-15 36:16 44:-6 77:8 78:-7
    w:undo the mask	11:-13 30:-7 32:10 39:-9 77:-7 78:-8
    w:undo the undo	3:-8 4:-10 6:-7 7:-9 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-10 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:15 38:-10 40:-6 41:-7 42:-6 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-9 53:-10 55:-9 63:-8 64:-7 65:-11 66:-5 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-13
    w:undone	37:8
    w:undone change	37:10
    w:unfreeze	78:13
    w:unimportant	13:-5 14:-10 39:13 40:-9 66:6
    w:unload	1:-11 2:14
    w:unmask	11:-6 30:-8 32:11 33:13
    w:unmodified	38:6 45:-6
    w:unmodified model back	7:-5 18:-5 33:-5 38:11 55:-5 76:-12 77:-7 78:-7
    w:unnormalized	19:-13 21:10 22:-6
    w:up	0:10 19:-5 25:-6 74:8
    w:update	78:12
    w:upload	78:12
    w:use	0:7 42:-6
    w:useful	19:-5 39:-9 40:8 43:-8
    w:useless	3:-9 4:-7 6:-5 7:-8 9:-5 12:-5 13:-11 14:15 15:-9 16:-8 17:-8 18:-7 19:-8 21:-5 22:-5 24:-7 25:-8 27:-8 28:-5 31:-7 33:-6 34:-12 36:-6 37:-6 38:-6 40:-8 44:-6 45:-5 46:-5 49:-6 50:-6 51:-6 52:-6 53:-5 55:-7 63:-6 64:-5 65:-5 66:-7 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-6 77:-8 78:-12
    w:using	12:5
    w:value	14:-6 57:12 58:11
    w:value 向 量	11:-5 20:7 23:-6 39:-7
    w:values	29:8
    w:vector	35:7 78:-7
    w:vectors	7:-7 11:-13 18:-7 20:14 23:-13 35:-5 39:-12 55:-6 65:-8 66:-7 77:-12 78:-12
    w:verify	0:-5 5:-8 29:12
    w:versus	48:-8 54:9 78:-6
    w:very	3:-8 4:-8 6:-8 7:-8 9:-8 12:-8 13:-8 14:-11 15:-8 16:-7 17:-7 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-8 28:-8 31:-8 33:-8 34:-8 36:-8 37:-8 38:-8 40:-7 41:-8 42:-8 43:-8 44:-8 45:-8 46:-8 49:-7 50:-8 51:-8 52:-8 53:-8 55:-8 63:-8 64:-8 65:-8 66:-8 67:-8 68:-8 69:-8 70:-8 71:-8 72:-8 73:-8 74:-8 75:-8 76:-8 77:-11 78:15
    w:video	62:-13 78:11
    w:view	11:5 23:-7 73:-5 74:8 75:11 77:-8 78:-8
    w:vitrine	76:11 78:-9
    w:vocabulary	3:-5 4:-16 6:-11 8:-11 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-5 34:-12 36:-9 37:-12 38:-6 40:-6 41:-5 43:-5 44:-6 45:-6 46:-6 49:-6 50:-5 51:-5 52:-5 53:-5 55:-6 63:-6 64:-6 65:-5 66:-7 67:-10 68:-9 69:-5 70:-5 71:-6 72:-6 73:-6 74:-8 75:-6 76:-6 77:-9 78:15
    w:vocabulary size	4:10 34:-7 78:-6
    w:wall	43:-7 78:8
    w:wandb	78:11
    w:want to	2:-5 78:7
    w:was	7:6 36:6 78:8
    w:was a mistake	36:11
    w:way	30:7 32:-9 36:7 37:-6 39:-5 78:-8
    w:we	5:-5 29:8 44:-8
    w:weakest	40:7 41:-5 42:-8
    w:weather	4:-9 7:-5 34:-7 66:-5 78:14
    w:week	19:-15 78:11
    w:weights	40:-5 45:9
    w:were	23:-5 30:-6 39:-7 78:6
    w:whales	78:10
    w:what	3:5 4:5 19:5 20:13
    w:what 's	4:7 34:8
    w:what are	14:6
    w:what can i do	4:-6 6:-5 19:-8 24:-7 65:11 66:-6 76:-11 77:-6 78:-6
    w:what comes next	3:-8 4:-10 6:-6 7:-8 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:17 21:-8 22:-7 24:-8 25:-7 27:-7 28:-7 30:-7 31:-7 33:-7 34:-8 36:-11 37:-9 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-7 50:-8 51:-8 52:-8 53:-10 55:-9 62:-9 63:-8 64:-7 65:-11 66:-7 67:-8 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-9 76:-10 78:-13
    w:what did i change	3:-13 4:-15 6:-13 7:-13 9:-14 12:-12 13:-12 14:-12 15:-12 16:-12 17:-12 18:-12 19:-14 21:-13 22:-12 24:-14 25:-13 27:-12 28:-12 30:-5 31:-12 33:-12 34:19 36:-17 37:-17 38:-15 39:-5 40:-12 41:-12 42:-12 43:-12 44:-12 45:-13 46:-12 47:-5 49:-13 50:-13 51:-13 52:-14 53:-15 55:-13 62:-5 63:-13 64:-12 65:-16 66:-11 67:-14 68:-13 69:-12 70:-12 71:-13 72:-12 73:-12 74:-12 75:-12 76:-15 77:-16 78:-17
    w:what every layer thinks	18:11 19:-14 77:-5
    w:what is	18:-5 34:6 49:7 77:-5
    w:what made	9:-5 15:-5 25:11 36:-6 37:-5 52:-6 77:-7 78:-8
    w:what now	3:-5 4:-8 6:-5 7:-6 9:-9 12:-5 14:-5 15:-5 16:-5 17:-5 19:-7 21:-6 22:-5 24:-6 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-9 37:-8 38:-9 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-6 51:-6 52:-6 53:-8 55:-6 63:-6 64:-5 65:13 67:-6 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-8 77:-7 78:-10
    w:what we just saw	59:11
    w:when	18:7 28:-9 64:-5
    w:where	11:5
    w:which	14:8 78:-5
    w:who	78:8
    w:why	19:-8 25:10
    w:wich	13:-7 14:11 78:-8
    w:wide is	4:11 7:-7 13:-6 20:-5 34:-6 49:-5 50:-5 51:-6 66:-5 77:-5
    w:wider	6:-6 18:-6 20:-5 44:-7 62:-7 67:-6 78:12
    w:wiki	10:10
    w:will	19:8
    w:window	78:16
    w:with	24:6 29:6
    w:with it	0:10 4:-12 24:-6 27:8 78:-10
    w:with strength	35:6
    w:with their ids	7:9 22:-8 55:-6 77:-5
    w:without	11:-9 14:7 30:11 32:-8 49:-10 78:-13
    w:without harm	14:6
    w:won	78:5
    w:won't	44:-11 78:8
    w:word	7:-8 14:-5 19:11 25:-6
    w:words	7:-6 14:-6 25:10
    w:work	11:-5 18:-5 30:-5 32:6 35:9 39:5 66:11 77:-6 78:-9
    w:work on	0:7 1:7 2:-6 24:6
    w:work with	1:9 2:-5
    w:working	11:-6 30:8 32:-7 33:9 39:-5 78:-13
    w:works	24:11 31:-8 33:-12 38:-6 76:-6 78:-6
    w:would	9:7 13:-6 14:9 34:-7 78:-8
    w:would follow	3:-6 7:-10 14:-7 18:-6 19:11 25:-7 34:-7 77:-6
    w:would you	0:7 18:-5 19:6 78:-7
    w:write	5:6 9:9
    w:write down	6:-7 60:8
    w:yesterday	11:-10 30:-11 32:-11 34:-9 39:-9 77:-10 78:13
    w:you	5:-6 38:-8 78:21
    w:your	63:-5 64:9 78:-5
    w:zero out	30:8 32:-6
    w:zeros	24:-5 31:-7 78:12
    w:、	30:9 77:-6 78:-7
    w:一 下	44:7
    w:一 个	27:15 40:-12 42:-8 54:-6 58:9 77:-6 78:9
    w:一 共	7:11 34:-5 55:7 77:-7 78:-8
    w:一 共 有	4:-11 7:13 34:-5 77:-7
    w:一 切	24:8 33:-5
    w:一 层 一 层	18:8 25:-8 27:-12 28:8 77:-5 78:-5
    w:一 次	52:-5 61:6
    w:一 段	9:8 78:-6
    w:一 点	68:7
    w:一 致 性 检 查	0:-9 5:-7 29:10 47:-7 49:-6 50:-6 51:-6 52:-6 53:-6 59:-6 61:-6
    w:一 起	78:10
    w:一 遍	27:9 28:-6 30:-10 34:-7 78:-5
    w:上	78:6
    w:上 一 个 token	13:-5 14:-10 16:8 17:-6 34:-7
    w:上 一 个 结 果	59:6
    w:上 一 次	36:9 37:-6 38:-13
    w:上 一 步	36:12
    w:上 一 步 操 作	36:11 37:-5 77:-6 78:-6
    w:上 下 文	78:8
    w:上 下 文 长 度	4:12 19:-5 34:-6 49:-8 51:-5 77:-5 78:-9
    w:上 的	47:-5
    w:下	76:8
    w:下 一 个 token	6:-7 19:16
    w:下 一 个 词	19:15 25:-8 30:-15 77:9
    w:下 面	7:-7 18:-9 19:11 25:-5 77:-7
    w:不 会 用	28:-6 65:11 66:-5 77:-6 78:-8
    w:不 影 响	14:7
    w:不 是	3:-6 4:-9 6:-5 7:-7 9:-9 12:-5 13:-6 14:-7 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-6 28:-5 31:-5 33:-5 34:-6 36:-9 37:-8 38:-8 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-5 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-6 65:-9 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-9 77:-8 78:14
    w:不 玩 了	3:-7 4:-7 6:-6 7:-7 9:-7 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-7 19:-7 21:-6 22:-6 24:-7 25:-6 27:-7 28:-6 31:-7 33:-6 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-7 50:-6 51:-6 52:-6 53:-6 55:-7 63:-6 64:-6 65:-6 66:-7 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:14 77:-10 78:-11
    w:不 用	0:-9 61:-15 78:19
    w:不 用 了	3:-6 4:-6 6:-6 7:-6 9:-6 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-8 28:-6 30:-11 31:-11 33:-6 34:-9 36:-6 37:-6 38:-7 40:-5 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-8 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:17 77:-11 78:-11
    w:不 算	36:9
    w:不 要	2:10 34:-8 38:-12 76:-13 78:9
    w:不 要 了	11:-9 30:11 32:-10 37:-5 38:7 39:-9 77:-7 78:-6
    w:不 要 那 些 屏 蔽 的 部 分	44:5
    w:不 要 颜 色	3:-12 4:-13 6:-11 7:-12 9:-12 12:-10 13:-11 14:-11 15:-11 16:-11 17:-11 18:-11 19:-13 21:-11 22:-11 24:-12 25:-11 27:-11 28:-11 31:-11 33:-11 34:-11 36:-14 37:-13 38:-13 40:-11 41:-11 42:-11 43:-11 44:-11 45:-11 46:-10 49:-11 50:-11 51:-12 52:-12 53:-13 55:-11 63:-11 64:-10 65:-13 66:-9 67:-9 68:-8 69:-8 70:-11 71:17 72:-11 73:-10 74:-11 75:-10 76:-12 77:-14 78:-14
    w:不 需 要	2:7 78:-5
    w:与	29:11 54:5
    w:与 记 下 的	57:8
    w:丢 弃 所 有 更 改	4:-7 7:-6 9:-9 13:-5 18:-5 19:-7 21:-6 24:-6 25:-5 33:-8 36:-9 37:-7 38:13 45:-5 49:-5 50:-6 51:-5 52:-6 53:-8 55:-6 63:-6 64:-5 65:-9 67:-5 71:-5 76:-8 77:-7 78:-9
    w:两 个 模 型	54:15 74:-6 78:11
    w:个	78:7
    w:个 token	25:6
    w:个 头	2:-5 4:-13 14:12 18:-5 30:-8 31:-11 34:-7 76:-12 77:-8 78:-6
    w:中	13:14 14:-14 15:-5 16:-11 17:-8 18:-5 24:-5 25:-5 27:-5 31:-5 33:-5 34:-11 77:-6 78:-9
    w:中 文	64:23 78:-5
    w:为	45:5 62:8
    w:为 什 么	78:7
    w:主	78:8
    w:主 题	69:14 77:-6
    w:之 前	6:-5 31:-5 33:-5 36:-7 37:-6 38:-6 55:11 78:-6
    w:之 前 的 运 行	3:-9 55:12 77:-7 78:-6
    w:之 后 的	11:-13 19:-6 20:19 23:-11 39:-11 77:-10 78:-10
    w:之 后 的 步 骤	6:-5 58:-5 62:7
    w:乐	78:9
    w:书	78:6
    w:买	78:6
    w:了	2:9 25:6 78:5
    w:事	78:9
    w:交	78:5
    w:京	78:9
    w:亮	68:17 73:-6 77:-6 78:-13
    w:人	78:11
    w:什 么	3:-5 4:-12 19:8 25:-5 28:-5 34:7
    w:什 么 命 令	3:-18 4:-18 6:-11 7:-12 9:-10 12:-11 13:-11 14:-11 15:-11 16:-11 17:-11 18:-11 19:-11 21:-11 22:-11 24:-11 25:-11 27:-11 28:-11 31:-11 33:-11 34:-11 36:-11 37:-11 38:-11 40:-11 41:-11 42:-11 43:-11 44:-11 45:-11 46:-11 49:-10 50:-11 51:-11 52:-11 53:-11 55:-11 63:-11 64:-11 65:18 66:-15 67:-11 68:-11 69:-11 70:-11 71:-11 72:-11 73:-11 74:-11 75:-11 76:-11 77:-14 78:-14
    w:什 么 模 型	3:13 4:-11 6:-5 7:-5 9:-6 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-5 19:-5 21:-5 22:-5 24:-5 25:-5 27:-5 28:-6 31:-5 33:-5 34:-6 36:-5 37:-5 38:-5 40:-5 41:-5 42:-5 44:-5 45:-5 46:-5 49:-5 52:-5 53:-5 55:-5 63:-6 64:-5 65:-12 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-8 78:-8
    w:今	78:7
    w:介 绍 一 下	1:-5 3:-14 4:17 5:-6 6:-11 7:-12 9:-11 12:-10 13:-11 14:-11 15:-11 16:-11 17:-10 18:-11 19:-12 21:-11 22:-10 24:-11 25:-10 27:-10 28:-10 31:-10 33:-10 34:-11 36:-10 37:-11 38:-11 40:-10 41:-10 42:-10 43:-10 44:-12 45:-10 46:-10 49:-11 50:-10 51:-10 52:-10 53:-10 55:-12 63:-10 64:-10 65:-11 66:-10 67:-10 68:-10 69:-11 70:-10 71:-10 72:-11 73:-10 74:-10 75:-10 76:-11 77:-15 78:-16
    w:从	34:-8 44:7 78:-7
    w:从 内 存 里	1:-7 2:7
    w:从 内 存 里 卸 掉	1:-10 2:12 77:-6 78:-9
    w:从 哪 儿 来	3:-6 4:7
    w:从 哪 里 开 始 分 歧	77:-12 78:-6
    w:从 头	61:13 78:-6
    w:从 头 来 过	33:-8 38:11 77:-6 78:-6
    w:从 现 在 起	6:-10 58:-9 62:11 77:-6
    w:他 们	42:-7 47:-12 73:-6 78:11
    w:代	78:10
    w:以	62:9 78:-6
    w:件	9:-8 78:10
    w:份	9:-7 78:7
    w:优 化	78:8
    w:会	78:7
    w:会 怎 样	30:8
    w:会 话	60:-5 61:8
    w:传	78:9
    w:估	78:7
    w:低	78:9
    w:低 于	57:5
    w:体 检	24:10 25:-9 77:-6 78:-6
    w:何	9:-9 18:-5 19:-5 25:10 78:-5
    w:作	30:6 32:-5 39:-5
    w:作 为	6:7 10:6
    w:你	78:21
    w:你 会 做 什 么	15:-7 65:11 77:-8 78:-7
    w:依 据	18:-6 19:-12 25:12
    w:依 赖	3:-12 4:-12 5:-6 13:-13 14:14 15:-6 16:-12 17:-12 19:-8 25:-16 27:-9 31:-9 33:-6 34:-12 38:-7 40:-8 44:-9 46:-5 51:-5 66:-6 77:-8
    w:保 存	5:13 55:-9 78:10
    w:保 存 为	0:-5 5:5
    w:保 存 了	78:6
    w:保 存 了 哪 些 运 行	3:-6 4:-7 6:-6 7:-6 18:-6 21:-5 24:-9 34:-7 49:-6 55:12 77:-10 78:-8
    w:保 存 到	5:12
    w:保 存 成	0:-10 5:12 29:-14 47:-8 49:-9 50:-9 51:-9 52:-9 53:-9 59:-7 61:-8
    w:信 息	0:-8 4:8 77:6 78:-5
    w:修 改	36:6 38:-9
    w:倍	78:7
    w:候 选	19:5
    w:候 选 token	3:-6 19:13 34:-9
    w:值	58:9 78:-5
    w:做	25:6 26:5 29:7
    w:做 steering	35:9 78:-8
    w:做 一 次	12:12 77:-7 78:-6
    w:做 个	24:12 25:8 78:-7
    w:做 蒸 馏	4:-6 9:-6 19:-5 36:-7 37:-5 38:-6 48:20 53:-6 65:-6 76:-6 77:-5 78:-9
    w:做 过 哪 些 训 练	34:-8 55:11 65:-5 77:-5 78:-8
    w:停 掉	11:-9 30:10 32:-7 39:-7
    w:停 用	30:9 32:-10 39:-6
    w:健 康 检 查	24:9
    w:元	78:11
    w:先	0:8 11:-8 30:-5 77:8
    w:先 不	76:-19 78:13
    w:先 不 要	5:-15 9:-6 14:-5 45:-5 55:-15 66:-5 77:-8 78:13
    w:先 别	30:-11 36:-9 78:18
    w:先 到 这 里	66:-6 76:12 77:-7 78:-11
    w:先 记 下 来	6:-10 49:-13 58:11 62:-9 77:-10
    w:入	78:8
    w:全	30:6 36:-7 37:-8 38:9 78:5
    w:全 部	11:-6 23:-5 31:7 33:-15 34:-6
    w:全 部 位 置	21:-8 22:8
    w:全 部 撤 掉	36:-5 38:7
    w:全 部 还 原	4:-7 7:-6 9:-9 13:-5 18:-5 19:-7 21:-6 24:-6 25:-5 33:-8 36:-8 37:-7 38:14 45:-5 49:-5 50:-6 51:-5 52:-6 53:-8 55:-6 63:-6 65:-9 67:-5 71:-5 76:-8 77:-7 78:-9
    w:关	13:-5 14:-6 30:16 31:-10 33:-5 34:-17 77:-6 78:-6
    w:关 一 下	11:-6 30:7 32:-7 39:-7
    w:关 上	78:7
    w:关 了	4:-5 34:9
    w:关 了 吧	2:-7 3:-6 4:-6 6:-6 7:-6 9:-6 11:-7 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-8 28:-6 30:7 31:-10 32:-8 33:-6 34:-8 36:-6 37:-6 38:-7 39:-5 40:-5 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-9 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:17 77:-12 78:-13
    w:关 掉	30:6 31:10 77:6
    w:关 掉 了	11:-6 30:-6 32:-6 39:-6 78:7
    w:关 掉 吧	1:-9 2:10
    w:关 掉 的	34:5 36:-9 44:5 77:9
    w:关 注	11:7 13:-7 14:-13 16:-10 17:11 32:-6 34:-9
    w:关 注 前 一 个 token	13:-8 14:-15 16:12 17:-8 34:-11 77:-5
    w:关 着 的	13:-5 34:9 55:-7
    w:关 闭	2:16 30:6
    w:内 存	9:-5 36:-5 38:-5 53:16 77:-5 78:-7
    w:内 存 用 了 多 少	3:-8 4:-10 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-10 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-8 53:15 55:-8 63:-8 64:-7 65:-10 66:-6 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-9 77:-10 78:-11
    w:内 存 里	3:9
    w:内 置	0:15 1:-10 3:-13 4:-14 5:-5 6:-10 7:-6 9:-6 12:-7 13:-6 14:-8 15:-7 16:-6 17:-7 18:-5 19:-7 21:-6 22:-6 24:-7 25:-6 27:-8 28:-6 31:-7 33:-6 34:-6 36:-7 37:-6 38:-11 40:-5 41:-6 42:-5 43:-6 44:-12 45:-8 46:-11 49:-6 50:-7 51:-7 52:-7 53:-7 55:-6 63:-11 64:-11 65:-6 66:-6 67:-8 68:-13 69:-7 70:-7 71:-10 72:-11 73:-7 74:-7 75:-8 76:-6 77:-10 78:-12
    w:再	6:-11 9:-6 11:-7 30:-5 33:-8 49:-8 77:19
    w:再 做 回 来	37:11 77:-5 78:-6
    w:再 写	9:10 19:-8 42:-5
    w:再 执 行	52:-5 61:6
    w:再 测 一 次	77:5
    w:再 看	30:-13 39:-6 77:10 78:-6
    w:再 见	9:-6 36:-5 38:-5 53:-5 55:-6 65:-5 76:16 77:-5 78:-9
    w:写	9:10 60:12 78:-10
    w:写 一 句	6:-5 18:-5
    w:写 一 段	9:13
    w:写 下 去	3:-7 4:-9 6:-6 7:-7 9:15 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-5 24:-8 25:-6 27:-6 28:-5 31:-6 33:-6 34:-7 36:-10 37:-9 38:-10 40:-5 41:-5 42:-5 43:-5 44:-6 45:-6 46:-6 49:-6 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 66:-5 67:-7 68:-6 69:-6 70:-5 71:-6 72:-6 73:-6 74:-6 75:-5 76:-9 77:-10 78:-11
    w:写 个 备 注	6:-9 60:9
    w:写 入	29:-5
    w:写 到	5:5 59:5
    w:写 进	60:5
    w:写 进 记 录	6:-8 18:-9 19:-10 21:-10 25:-9 26:-11 60:11 77:-6 78:-7
    w:冻	78:8
    w:准 不 准	18:-6 19:-11 24:-5 25:-11 51:12 52:-6 77:-5
    w:准 确 率	4:-6 5:-5 47:-6 49:-10 51:20 78:-6
    w:减 掉	40:8
    w:几	7:-5 78:19
    w:几 个	3:12
    w:几 个 token	3:-8 4:-6 6:-6 7:14 9:-6 12:-6 13:-7 14:-7 15:-7 16:-7 17:-6 18:-6 19:-7 21:-6 22:-6 24:-7 25:-7 27:-7 28:-6 31:-6 33:-7 34:-8 36:-7 37:-7 38:-7 40:-7 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-6 50:-6 51:-6 52:-7 53:-6 55:-9 63:-7 64:-7 65:-7 66:-6 67:-7 68:-7 69:-6 70:-6 71:-7 72:-6 73:-7 74:-6 75:-6 76:-7 77:-10 78:-10
    w:几 个 头	4:5 28:-5 34:9 78:-6
    w:几 层	3:-6 4:15 6:-6 7:-7 9:-10 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-9 21:-7 22:-6 24:-8 25:-6 27:-6 28:-5 31:-6 33:-6 34:-8 36:-10 37:-9 38:-10 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-6 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-9 77:-11 78:-12
    w:出	24:-7 76:10
    w:出 来	7:7
    w:出 现	11:-15 18:14 19:-10 23:-15 39:-14 65:-8 66:-7 77:-9 78:-12
    w:函	78:8
    w:分	13:13 78:-6
    w:分 别	4:-8 7:-6 18:10 19:-13 25:-6 27:-10 28:-11 34:-6 49:-15 50:-16 51:-5 77:11 78:-6
    w:分 析	6:8 60:-7 78:5
    w:分 词	6:-10 7:8
    w:分 词 情 况	3:-9 4:-11 6:-7 7:16 9:-11 12:-8 13:-8 14:-8 15:-8 16:-8 17:-8 18:-8 19:-11 21:-9 22:-8 24:-10 25:-9 27:-8 28:-8 31:-8 33:-8 34:-11 36:-13 37:-11 38:-12 40:-8 41:-8 42:-8 43:-8 44:-8 45:-9 46:-8 49:-8 50:-9 51:-9 52:-10 53:-11 55:-9 63:-9 64:-8 65:-12 66:-6 67:-9 68:-8 69:-8 70:-8 71:-9 72:-8 73:-8 74:-8 75:-8 76:-11 77:-12 78:-13
    w:分 词 结 果	4:-5 7:16 9:-6 24:-6 34:-7 36:-6 38:-6 53:-6 55:-6 65:-6 76:-5 77:-9 78:-8
    w:切 分	7:12 18:-10 24:-7 34:-7 55:-7 66:-16 77:-8
    w:切 到	2:-9 52:-5 73:16 78:-10
    w:切 换	0:-7 1:19 3:-16 4:-13 6:-5 14:-5 19:-5 38:-10 44:-9 46:-6 63:-7 64:-7 67:-5 68:-5 77:-8 78:-11
    w:切 换 到	1:-8 2:-12 52:-5 63:6 69:5
    w:切 换 成	1:9 2:-8 78:-7
    w:切 过 去	1:13 2:-14 65:-5 66:-5 77:-8 78:-8
    w:列	3:14 4:-16 7:6 13:-5 14:-5 15:-5 18:-5 19:-6 21:-6 34:-5 38:-11 44:-10 46:-5 66:-6 77:-10 78:-11
    w:列 一 下	33:-9 34:16 44:-9 77:-8
    w:列 一 下 运 行	34:-8 55:11 65:-5 77:-5 78:-8
    w:列 出	3:10 4:-6 33:-7 36:-9 44:-9 55:8 77:9
    w:列 表	4:-7 13:-6 30:-12 31:-5 34:10 66:-7 77:-11 78:-9
    w:刚 刚 的	36:14 38:-18
    w:刚 才	59:5
    w:刚 才 撤 销 的	32:-5 33:-7 37:14 38:-7 77:-5
    w:刚 才 的	36:14
    w:刚 才 的 结 果	5:-8 59:14
    w:刚 才 那 步	36:9
    w:刚 打 开 时	3:-5 38:8 78:-5
    w:刚 撤 销 的	37:16 77:-8 78:-8
    w:初 始	38:-7 57:-5 78:9
    w:删 除	78:12
    w:别	0:-7 30:8 36:-7 67:-8 78:18
    w:到	78:5
    w:到 底	4:-7 34:8
    w:前	19:7
    w:前 一 个 token	7:-5 13:-10 14:-13 16:19 17:-9 18:-7 27:-9 31:-9 33:-7 34:-10 40:-8 44:-6 66:-5 77:-11 78:-8
    w:剪	39:-7 40:8 41:-8 42:-12 43:-8 66:-5 77:-5
    w:剪 去	78:-5
    w:剪 掉	11:-9 23:-8 30:-12 32:-10 39:5 40:7 43:11 78:-8
    w:剪 枝	39:21 41:-5 42:-7 43:-5 66:7
    w:加	78:10
    w:加 个	6:-6 60:9
    w:加 入	35:7
    w:加 回 来	37:9 78:-5
    w:加 载	0:9 10:5
    w:加 载 一 下	0:13 5:-7 29:-7 47:-7 49:-8 50:-8 51:-8 52:-7 53:-8 59:-7 61:-7 77:-5 78:-10
    w:加 载 了	3:11 4:-6
    w:加 载 的	3:5
    w:励	78:11
    w:包	78:6
    w:化	57:-5 78:10
    w:北	78:9
    w:区 别	48:-6 54:7
    w:午	78:10
    w:半 精 度	5:7
    w:单	3:8 4:-6 78:-8
    w:单 色	6:-6 45:-5 46:-6 63:-5 64:-7 66:-6 67:-10 68:-12 69:-12 70:-5 71:13 72:-7 73:-5 77:-5 78:-7
    w:占 多 少 内 存	3:-8 4:-10 6:-7 7:-8 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-9 21:-8 22:-7 24:-9 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-10 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-9 53:15 55:-9 63:-8 64:-7 65:-11 66:-6 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-12
    w:占 用 多 少	53:15 77:-6 78:-7
    w:占 的 内 存	2:6
    w:卡	78:6
    w:卫	39:-5 78:5
    w:卸 掉	1:-9 2:11 77:-6 78:-9
    w:卸 载	1:-8 2:10
    w:厅	18:-5 78:11
    w:压 到	42:-7 45:-8 46:10 65:-7 66:-6 77:-9 78:-6
    w:压 实	3:-7 40:-10 44:16 77:6
    w:原	78:6
    w:原 始	21:11 22:-11 38:-13
    w:原 来	3:-10 4:-7 32:-8 33:-12 37:-14 38:11 44:-5
    w:厨	76:-5 78:9
    w:去	78:7
    w:去 掉	14:8 27:-5 28:7 34:-10 44:9
    w:去 掉 作 用	30:6
    w:去 掉 屏 蔽 部 分	9:-12 44:12 77:-6 78:-5
    w:参 数	4:6
    w:参 数 量	4:9
    w:参 考	5:-5 29:7 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5
    w:参 考 值	29:10 61:-5
    w:参 考 文 件	0:-6 5:-7 29:10 47:-6 49:-6 50:-7 51:-6 52:-6 53:-6 59:-6 61:-6
    w:参 考 结 果	29:7
    w:反	78:7
    w:反 悔	36:11 66:-6 77:-6 78:-6
    w:发	78:7
    w:取	9:7
    w:取 消	36:8 38:-6
    w:取 消 全 部	3:-7 4:-6 6:-8 7:-6 9:-8 12:-8 13:-7 14:-7 15:-8 16:-7 17:-8 18:-8 19:-8 21:-8 22:-8 24:-8 25:-8 27:-10 28:-9 30:-14 31:-17 33:17 34:-14 36:-8 37:-8 38:-17 40:-7 41:-8 42:-8 43:-8 44:-13 45:-8 46:-8 49:-8 50:-8 51:-8 52:-8 53:-8 55:-8 63:-8 64:-8 65:-7 66:-10 67:-8 68:-8 69:-8 70:-8 71:-10 72:-8 73:-8 74:-8 75:-8 76:-10 77:-12 78:-10
    w:取 消 屏 蔽	11:-13 30:-12 32:13 39:-12 77:-8 78:-7
    w:取 消 撤 销	3:-8 4:-10 6:-7 7:-9 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-8 19:-10 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:15 38:-10 40:-6 41:-7 42:-6 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-9 53:-10 55:-9 63:-8 64:-7 65:-11 66:-5 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-13
    w:受	14:-7 19:-9 25:10 78:-5
    w:变	13:-6 18:-5 24:-6 33:-6 38:-6 65:-6 68:14 77:-9 78:-11
    w:变 小	44:8
    w:句 子	7:6
    w:另 一 个 prompt	6:-5 18:-5 19:-6 21:-5 25:-5 26:7
    w:可 以	13:-6 14:11 16:-8 17:-5 34:-6 44:-7 76:10 77:-6 78:-11
    w:可 以 关 掉	14:10
    w:可 以 切 换	3:13 4:-11 6:-5 7:-5 9:-6 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-5 19:-5 21:-5 22:-5 24:-5 25:-5 27:-5 28:-6 31:-5 33:-5 34:-6 36:-5 37:-5 38:-5 40:-5 41:-5 42:-5 44:-5 45:-5 46:-5 49:-5 52:-5 53:-5 55:-5 63:-6 64:-5 65:-12 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-8 78:-8
    w:号	9:-8 78:7
    w:吃	78:10
    w:各	25:6
    w:各 个 头	11:8 13:12 30:-5 77:-5 78:-14
    w:各 头	27:8
    w:各 头 取	12:6
    w:各 层	3:-6 4:-10 7:-11 9:-5 12:-7 13:-7 14:-7 15:-6 16:-6 17:-7 18:15 21:-6 22:-8 24:-6 25:-6 28:-12 31:-6 33:-6 34:-6 36:-5 37:-6 38:-7 40:-5 41:-6 42:-5 43:-9 44:-7 45:-6 46:-6 49:-5 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-8 66:-15 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-7 78:-11
    w:各 层 的 预 测	18:13 55:-5
    w:各 层 预 测 什 么	6:-5 18:7 19:-10 21:-6 25:-5
    w:合 并	1:-5 2:-6 48:-8 54:-8 65:-5 66:-7 77:-13 78:9
    w:名	3:7 62:8 78:-11
    w:名 字	0:-7 10:10
    w:后	9:-6 21:7 22:-6
    w:后 面	19:-8 49:-8 58:11 77:-5
    w:后 面 会	3:-6 4:-6 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-8 19:13 21:-7 22:-6 24:-6 25:-8 27:-7 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-7 77:-10 78:-8
    w:后 面 的 操 作	6:-6 58:-7 62:9
    w:向	35:6 78:6
    w:吗	1:5 24:6 55:5
    w:否	57:9
    w:吧	0:7 1:5 44:6 76:7 77:-5
    w:听 说	11:-7 23:-8 39:-9 77:-6 78:9
    w:启	78:7
    w:呀	3:13 4:-6 6:-5 7:-7 9:-6 12:-6 13:-5 14:-5 15:-6 16:-5 17:-5 18:-6 19:-6 21:-5 22:-6 24:-6 25:-6 27:-5 28:-6 31:-7 33:-7 34:-6 37:-6 38:-7 40:-5 41:-6 42:-5 43:-5 44:-5 45:-6 46:-6 49:-6 50:-5 51:-5 52:-5 53:-6 55:-7 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-5 71:-6 72:-5 73:-6 74:-6 75:-6 76:-6 77:-9 78:-9
    w:告 诉 我	0:-9 4:-5 5:-5 29:-6 47:-6 49:-5 51:-6 52:-6 53:-6 59:-6 61:-6 77:10 78:-8
    w:呢	15:5 34:-5 65:10 77:-8 78:-7
    w:周	78:13
    w:命 令 怎 么 用	30:-8 39:-7 66:13 78:-5
    w:和	48:-5 77:6 78:7
    w:哎 呀	36:9 66:-5 77:-7 78:-9
    w:哪	4:-10 11:-6 14:9 15:5 18:8 23:-6 39:-6 76:-9 77:-7 78:-10
    w:哪 个	54:6 78:5
    w:哪 些	3:6 14:11 16:5 34:7 78:-10
    w:哪 里	11:8 30:-6 32:-7 39:-5
    w:喜	78:9
    w:器	78:15
    w:回	61:7
    w:回 到	1:12 2:-14 77:-7 78:-8
    w:回 到 上 一 步	3:-6 4:-8 6:-5 7:-7 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-5 28:-5 31:-5 33:-5 36:14 37:-8 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-5 65:-9 66:-5 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-8 77:-9 78:-10
    w:回 到 最 初	38:12 78:-10
    w:回 复	11:-9 30:-14 32:14 39:-17 65:-5 77:-8 78:-12
    w:回 放	5:-5 29:-5 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 59:-5 78:7
    w:回 答	63:10 64:7 78:-6
    w:回 退	36:11 37:-5 77:-6 78:-6
    w:困 惑 度	33:-6 49:-11 50:21 77:12
    w:图	42:-6 78:7
    w:在	15:5 18:10 78:-7
    w:在 关 注 什 么	11:9 30:-6 32:-10 39:-7 78:-6
    w:在 响 应	23:8 39:-5
    w:在 看 什 么	11:13 30:-13 32:-12 39:-12 77:-8 78:-9
    w:在 看 哪 儿	11:9 23:-6 30:-8 32:-8 39:-7
    w:地	18:-9 27:-10 28:9 34:12 78:-10
    w:均 值	11:-6 30:8 32:-6 39:-6 78:-7
    w:处	6:-7 25:-5 58:8
    w:处 的 数 值	20:6
    w:多 大	4:11 77:-5 78:-7
    w:多 少	4:6 47:-6 49:6 77:-6
    w:多 少 layers	4:6 78:-5
    w:多 少 token	52:16 77:-9 78:-9
    w:多 少 个 token	3:-6 4:-5 6:-6 7:13 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-7 25:-6 27:-6 28:-6 31:-6 33:-6 34:-8 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-13
    w:多 少 个 头	4:9 18:-10 28:-11 78:-5
    w:多 少 参 数	3:-10 4:12 65:-12 77:-7 78:-7
    w:多 少 层	78:6
    w:多 高	49:6 51:8
    w:大	9:-8 57:-5 78:11
    w:大 于	57:6
    w:大 家	3:-8 4:-9 6:-7 7:-8 9:-8 11:-8 12:-9 13:-8 14:-6 15:-7 16:-9 17:-9 18:-7 19:-7 21:-7 22:-7 24:-8 25:-7 27:-8 28:-7 31:-7 33:-8 34:-8 36:-8 37:-8 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-6 49:-7 50:-7 51:-7 52:-7 53:-7 55:-8 63:-9 64:-7 65:-7 66:-7 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-8 77:-10 78:14
    w:大 小	9:-7 19:-8 40:-6 41:-7 42:-9 43:-7 77:-5 78:10
    w:天	78:8
    w:太	78:6
    w:失 效	11:-8 30:9 32:-9 39:-7 77:-5
    w:头	13:7 14:6 16:8 17:5 31:6 34:7
    w:奖	78:11
    w:好	54:5 78:9
    w:好 吗	3:-7 4:-7 6:-7 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-7 36:-7 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-7 53:-7 55:-7 63:-7 64:-7 65:-7 66:-7 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-10 78:14
    w:如 何	30:-8 34:-6 36:-11 66:13
    w:妈	78:8
    w:字	9:10 78:-6
    w:存	42:-5 45:7
    w:存 下 来	3:-9 4:-10 5:13 66:8 77:-5 78:-6
    w:存 为	19:-5 49:-8 58:11 78:-6
    w:存 到	5:9
    w:存 成	0:-6 5:7 59:5
    w:学 一 学	0:-7 5:-6 29:-5 47:9 49:-6 50:-6 51:-6 52:-5 53:-5 59:-5 61:-5
    w:学 习	48:5 78:6
    w:它	66:6 77:9 78:-6
    w:它 的	0:-7 30:6 32:-5 39:-5 77:6 78:-6
    w:安	78:13
    w:安 装	24:10 78:8
    w:完 全 相 同	57:8
    w:完 整 的	21:7 22:-9
    w:实 验	34:-8 55:11 65:-6 77:-5 78:-8
    w:对	25:6 38:5
    w:对 比	74:14 75:-5
    w:对 照	29:7
    w:导 入	0:-8 10:9
    w:导 出	7:-10 59:15
    w:导 出 为	59:5
    w:导 出 到	77:8
    w:导 出 成	0:-9 5:-9 29:-9 47:-10 49:-10 50:-10 51:-10 52:-10 53:-10 59:17 61:-10 77:-7
    w:导 致	25:6
    w:封	9:-9 78:9
    w:将	0:-5 45:6
    w:小	78:6
    w:小 模 型	9:-12 44:12 77:-6 78:-5
    w:就	0:6
    w:屏 蔽	7:-5 30:6 33:5 38:-6
    w:屏 蔽 了	13:-9 14:-13 16:-8 17:-7 33:-5 34:11 77:-5
    w:屏 蔽 掉	11:-5 23:-6 30:8 31:-9 32:-7 33:-9 39:-7
    w:屏 蔽 的	44:12 77:-5
    w:属 于 哪 个 族	3:-5 4:6
    w:岁	78:8
    w:嵌	78:8
    w:差 别	54:14 77:-8
    w:差 在 哪	54:6
    w:差 在 哪 儿	54:10 77:-6 78:-7
    w:差 多 少	29:7
    w:已	77:-5
    w:已 经	34:9
    w:布 局	67:-5 68:-7 72:10 74:9 75:6 78:-9
    w:帮	28:-6 65:11 66:-5 77:-6 78:-8
    w:帮 助	4:-5 9:-6 19:-5 36:-6 37:-6 38:-7 53:-6 65:13 66:-12 76:-5 77:-5 78:-8
    w:帮 我	28:6 65:7
    w:帮 我 把	1:-7 2:8 58:7 62:-5
    w:幅 值	40:-5 42:6
    w:干	34:-7 66:10 78:-8
    w:平 均	78:13
    w:并	33:-7 50:-12 77:7
    w:应	57:8
    w:应 为	57:8
    w:应 该	57:6
    w:应 该 是	6:-9 11:-6 18:-6 19:-6 21:-6 25:-6 26:-7 30:-6 32:-6 57:13 60:-7
    w:度 量	27:8
    w:开	33:7 78:5
    w:开 了 什 么 模 型	3:13 4:-6 6:-5 7:-7 9:-6 12:-6 13:-5 14:-5 15:-6 16:-5 17:-5 18:-6 19:-6 21:-5 22:-6 24:-6 25:-6 27:-5 28:-6 31:-7 33:-7 34:-6 37:-6 38:-7 40:-5 41:-6 42:-5 43:-5 44:-5 45:-6 46:-6 49:-6 50:-5 51:-5 52:-5 53:-6 55:-7 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-5 71:-6 72:-5 73:-6 74:-6 75:-6 76:-6 77:-9 78:-9
    w:开 回 来	11:-14 30:-14 32:14 39:-13 77:-11 78:-8
    w:开 始	62:6
    w:开 始 录 制	58:-5 62:12 78:-7
    w:开 录	6:-8 58:-7 62:8 77:-6
    w:弄 错 了	36:9 66:-5 77:-7 78:-9
    w:引	35:9 78:-9
    w:引 导	35:19 78:-6
    w:张	78:8
    w:归 因	25:15
    w:归 因 到	25:6
    w:归 纳 头	15:23 78:-5
    w:当	0:-5 6:5 10:5
    w:当 前	3:7 6:-6 26:7
    w:当 前 模 型	1:5 2:-7 3:-9 4:18 5:6 77:-8 78:-9
    w:录 下 来	6:-6 58:-7 62:9
    w:录 制	62:17
    w:录 制 脚 本	3:-5 4:-7 7:-6 9:-8 13:-5 18:-5 19:-9 21:-5 24:-6 25:-5 27:-5 34:-6 36:-8 37:-7 38:-8 45:-5 49:-5 50:-6 51:-5 52:-6 53:-8 55:-6 62:17 63:-6 64:-5 65:-8 67:-5 71:-5 75:-7 76:-7 77:-7 78:-10
    w:形	18:6 28:-6
    w:影 响	6:-8 18:-5 19:-6 25:15
    w:影 响 最 大	2:-5 4:-13 14:12 18:-5 30:-8 31:-11 34:-7 76:-12 77:-8 78:-6
    w:往 下 写	3:-7 4:-9 6:-6 7:-7 9:14 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-6 24:-8 25:-6 27:-6 28:-6 31:-6 33:-6 34:-7 36:-11 37:-9 38:-10 40:-6 41:-6 42:-5 43:-6 44:-6 45:-7 46:-6 49:-7 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 66:-5 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-9 77:-10 78:-8
    w:往 后 写	3:-7 4:-9 6:-6 7:-7 9:15 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-5 24:-7 25:-6 27:-6 28:-5 31:-6 33:-6 34:-7 36:-10 37:-9 38:-10 40:-5 41:-5 42:-5 43:-5 44:-6 45:-6 46:-5 49:-6 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 66:-5 67:-7 68:-6 69:-6 70:-5 71:-6 72:-6 73:-6 74:-6 75:-5 76:-9 77:-10 78:-10
    w:很	11:-9 23:-10 30:-8 32:-6 39:-11 77:-6 78:13
    w:得	18:-7 19:-9 24:-6 25:-11 49:-5 51:11 52:8 77:-7 78:-8
    w:微 调	47:12 49:-5 51:-6
    w:德	78:7
    w:必	49:-11 77:-6 78:8
    w:必 须	57:9
    w:快 不 快	6:-6 18:-7 24:-6 49:-5 51:-7 52:11 77:-7 78:-8
    w:态	38:12 78:-10
    w:怎 么	18:6 66:28
    w:怎 么 变 化 的	56:6
    w:怎 么 把	5:-19 66:12
    w:怎 么 样	49:8 51:6 52:7
    w:怎 么 用	18:-14 65:7 66:9 78:-6
    w:怎 么 用 这 个 程 序	3:-5 4:-8 6:-5 7:-6 9:-8 19:-7 21:-6 24:-6 25:-5 27:-5 34:-5 36:-9 37:-7 38:-8 44:-5 45:-5 49:-5 50:-6 51:-6 52:-6 53:-8 55:-6 63:-6 64:-5 65:13 67:-6 71:-5 76:-7 77:-7 78:-9
    w:怎 么 让	9:-17 66:13 77:-8
    w:性	78:7
    w:恢 复	32:9 33:5 37:7 40:-9 42:-6 78:-5
    w:恢 复 到 上 一 步 之 前	3:-6 4:-8 6:-5 7:-7 9:-9 12:-5 13:-5 14:-5 15:-5 16:-5 17:-5 18:-6 19:-8 21:-6 22:-5 24:-7 25:-6 27:-5 28:-5 31:-5 33:-5 36:14 37:-8 38:-10 40:-5 41:-5 42:-5 43:-5 44:-5 45:-6 46:-5 49:-6 50:-7 51:-6 52:-7 53:-9 55:-7 63:-6 64:-5 65:-9 66:-5 67:-6 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-8 77:-9 78:-10
    w:恢 复 到 原 始 状 态	3:-5 4:-7 6:-5 7:-6 9:-9 13:-5 15:-5 18:-5 19:-7 21:-6 24:-6 25:-5 27:-5 33:-8 36:-9 37:-8 38:13 45:-5 49:-6 50:-6 51:-6 52:-6 53:-8 55:-6 63:-6 64:-5 65:-9 67:-6 71:-5 76:-8 77:-7 78:-8
    w:恢 复 原 状	38:8 66:8
    w:恢 复 回 来	3:-6 4:-6 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-6 36:-5 37:13 38:-6 40:-5 41:-6 42:-5 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-9 78:-9
    w:恢 复 工 作	11:-6 30:-11 32:12 39:-6
    w:恢 复 成	3:-5 38:8 78:-5
    w:情 况	4:-18 7:-13 24:-7 27:-5 31:-6 33:-8 34:13 44:-5 55:-7 77:-8 78:-8
    w:想	0:10 4:-6 7:-8 18:13 28:-9 43:-5 49:-6 50:-6 51:-5 52:-5 53:-5 66:-17 77:-11 78:-10
    w:想 看	0:6 78:-5
    w:成	54:-9 78:9
    w:我	34:10 55:5 78:10
    w:我 们	6:8 60:-8
    w:我 想	72:-8 73:-7 74:8 75:-6
    w:我 改 了	3:-7 4:-5 6:-5 7:-6 13:-6 14:-8 15:-6 16:-6 17:-5 18:-5 19:-6 24:-6 25:-6 28:-7 33:-5 34:13 36:-6 37:-7 38:-5 49:-6 50:-5 51:-5 55:-6 65:-5 66:-6 67:-5 68:-5 77:-7 78:-10
    w:我 要	1:11 2:-10 78:-6
    w:我 要 走 了	33:-5 44:-7 66:-5 76:12 78:-9
    w:我 都 屏 蔽 了	3:-5 6:-6 7:-7 9:-6 12:-5 13:-6 14:-6 15:-6 16:-5 17:-5 18:-10 19:-13 21:-5 22:-5 24:-6 27:-6 31:-6 33:-8 34:14 36:-5 37:-6 38:-5 40:-5 41:-5 42:-5 43:-5 44:-6 45:-5 46:-5 49:-7 50:-6 51:-5 52:-5 53:-5 55:-6 63:-5 64:-5 65:-6 66:-7 67:-5 68:-5 69:-5 70:-5 71:-6 72:-5 73:-5 74:-5 75:-5 76:-6 77:-9 78:-11
    w:户	78:7
    w:房	76:-5 78:9
    w:所 有	3:6 33:17 34:-7 37:-7 50:-6
    w:所 有 位 置	21:-11 22:11 78:-5
    w:所 有 修 改	31:-5 33:-7 36:-13 38:12 55:-5
    w:所 有 改 动	33:-8 38:11 77:-6 78:-6
    w:所 有 的	14:-6 27:5 77:-6 78:7
    w:所 有 运 行	55:13 77:-5
    w:手	78:10
    w:打	78:8
    w:打 印	21:9 22:-11
    w:打 印 出 来	3:-5 4:-5 13:-5 21:13 22:-12 34:-6 37:-6 55:-5 73:-5 77:-8 78:-9
    w:打 开	0:5 3:-7 32:6 77:8
    w:打 开 了	3:9
    w:打 开 了 什 么 模 型	3:13 4:-6 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-7 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-5 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-7 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-10
    w:打 开 的	3:11 4:-14 7:-5 24:-6 34:-6 38:-6 44:-6 55:-6 77:-10 78:-7
    w:打 开 看 看	0:12 5:-6 29:-5 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5 59:-5 61:-5 78:-8
    w:扩	78:8
    w:扫 一 下	18:-6 27:-5 28:9 77:-5 78:-5
    w:扫 一 遍	18:-10 27:13 28:6 78:-6
    w:扫 描	14:-5 18:-5 27:18 28:6 31:-6 33:-9
    w:批	9:-7 19:-8 40:-6 41:-7 42:-9 43:-7 77:-5 78:10
    w:找	13:7 14:-7 15:6
    w:找 一 下	15:13 77:-7 78:-5
    w:找 回 来	36:-6 37:9 38:-15
    w:披	9:-7 78:7
    w:拆 成 什 么 样	6:-6 7:9 78:-5
    w:拿	47:6
    w:指 标	27:8 28:-7
    w:按	14:10 59:-7 77:7
    w:按 幅 值	42:6
    w:按 熵	13:14 14:-7 27:-6 31:-7 33:-6 77:-7 78:-5
    w:挨 个	27:6 28:-5
    w:损 失	30:-6 32:-5 49:20 58:6 77:12
    w:换	63:6 67:5 68:-6 74:-12 78:6
    w:换 入	26:8
    w:换 到	1:10 2:-10
    w:换 回	1:9 2:-9
    w:换 成	67:6
    w:掉	11:-11 30:12 32:-15 36:5 38:-5 39:-11 77:-5 78:-12
    w:掐	11:-13 30:12 32:-12 39:-13 65:-5 66:-5 77:-9 78:-10
    w:排 个 序	13:-6 14:10 77:-8 78:-5
    w:排 列	13:7 14:6 27:-5 31:-6 33:-6 77:-5
    w:排 序	13:7 59:-9 77:6
    w:探	78:7
    w:接 下 来 会	7:-7 18:-9 19:10 25:-5 77:-7
    w:接 下 来 最 可 能 出 现 什 么	19:14 78:-5
    w:接 下 来 的	6:-9 58:-9 62:11
    w:接 下 来 的 操 作	6:-9 58:-8 62:10 77:-6 78:-5
    w:接 什 么	3:-6 4:-6 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-8 19:13 21:-7 22:-6 24:-6 25:-8 27:-7 28:-6 31:-6 33:-6 34:-6 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-6 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-7 77:-10 78:-8
    w:接 着 写	3:-7 4:-9 6:-6 7:-7 9:14 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-8 21:-7 22:-6 24:-8 25:-6 27:-6 28:-6 31:-6 33:-6 34:-7 36:-11 37:-9 38:-10 40:-6 41:-6 42:-5 43:-6 44:-6 45:-7 46:-6 49:-7 50:-7 51:-7 52:-7 53:-10 55:-7 63:-7 64:-6 65:-10 66:-5 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-9 77:-10 78:-9
    w:推	24:-6 76:10
    w:掩 码	33:7 34:11 38:-11
    w:提	78:5
    w:提 示	6:11
    w:提 示 词	6:16 26:-5 60:-11
    w:撤 回	36:15
    w:撤 掉 的	36:-6 37:9 38:-15
    w:撤 消	36:8
    w:撤 销	34:-9 36:10 66:6
    w:撤 销 全 部 改 动	3:-5 4:-7 7:-6 9:-9 13:-5 18:-5 19:-7 21:-6 24:-6 25:-5 33:-8 36:-8 37:-7 38:13 45:-5 49:-5 50:-6 51:-5 52:-6 53:-8 55:-6 63:-6 64:-5 65:-9 67:-5 71:-5 76:-8 77:-7 78:-9
    w:撤 销 的	37:15 38:-8 77:-5 78:-6
    w:播	78:7
    w:播 放	61:12
    w:操 作	58:-7 62:7 66:8
    w:收 回	36:7 38:-11
    w:改	7:-6 8:19 9:-19 19:-19 42:-17 65:-8 77:-18 78:-14
    w:改 为	8:8 63:5 77:-6
    w:改 了 什 么	3:-9 4:-9 6:-10 7:-9 9:-7 12:-9 13:-9 14:-9 15:-9 16:-9 17:-9 18:-9 19:-8 21:-9 22:-9 24:-9 25:-9 27:-9 28:-9 31:-9 33:-9 34:16 36:-11 37:-12 38:-9 40:-8 41:-9 42:-8 43:-9 44:-9 45:-9 46:-9 49:-9 50:-9 51:-9 52:-9 53:-9 55:-13 63:-9 64:-10 65:-12 66:-9 67:-10 68:-9 69:-9 70:-9 71:-9 72:-9 73:-9 74:-9 75:-9 76:-10 77:-13 78:-14
    w:改 动	36:8 37:8
    w:改 成	8:6 74:6
    w:改 用	1:13 2:-12 77:-11 78:-9
    w:改 错 了	36:10
    w:放	78:8
    w:放 一 遍	61:7
    w:故	78:9
    w:效	78:6
    w:散	4:-5 13:15 14:-7 24:-5 27:-6 33:-5 34:-5 49:-6 77:-8 78:-13
    w:数	78:12
    w:数 值	29:7 61:-6
    w:数 据	4:-8 10:17
    w:数 据 文 件	0:-7 10:8 77:-5
    w:数 据 集	10:6
    w:整 个	12:7 66:-7
    w:文	9:7 63:-5
    w:文 件	5:5 78:9
    w:断 言	57:8
    w:新 的	6:7 25:-5 26:-7 60:-6
    w:方	14:-5 19:-5 34:12 42:-5
    w:方 向	35:7
    w:明	78:9
    w:昨	78:7
    w:昨 天	30:-6 32:-6 34:-6 78:10
    w:是	48:5
    w:是 什 么	6:-5 7:7 18:7 19:15 78:-5
    w:是 什 么 模 型	4:11 77:-7 78:-9
    w:是 几	7:-5 19:-5 34:-5 49:11 77:-7
    w:是 否 一 致	29:5
    w:是 否 正 常	24:6
    w:是 多 少	4:9
    w:是 怎 么	18:6 28:-6
    w:是 怎 样 的	4:11 77:-8 78:-8
    w:显	78:6
    w:显 示	18:8 55:6
    w:显 示 出 来	20:7 21:-7 22:6 39:-5
    w:晚	78:16
    w:暗 色	3:-7 4:-10 6:-6 7:-7 9:-11 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-7 19:-9 21:-7 22:-6 24:-8 25:-7 27:-6 28:-6 31:-6 33:-6 34:-7 36:-11 37:-9 38:-11 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-7 50:-7 51:-7 52:-8 53:-10 55:-8 63:-7 64:-6 65:-11 66:-5 67:20 68:-6 69:-7 70:-6 71:-7 72:-6 73:-6 74:-6 75:-6 76:-10 77:-9 78:-15
    w:曲 线	56:17
    w:更	54:10 77:-5 78:-13
    w:替 换	8:9 30:7 32:-5 78:-7
    w:替 换 为	8:8
    w:最	9:-5 13:13 14:-13 16:-9 22:-7 34:-9 78:-9
    w:最 不 重 要 的	40:7 42:-6
    w:最 可 能 的	19:15
    w:最 可 能 的 token	6:-6 57:6
    w:最 大 值	6:-6 12:6 58:6 62:-7
    w:最 小	14:5
    w:最 小 的	40:-5 42:7 43:-5
    w:最 没 用 的	9:-5 19:-5 40:13 42:-9 43:-11
    w:最 活 跃	23:7
    w:最 活 跃 的	23:6
    w:最 近 的	18:-5 78:11
    w:最 近 的 结 果	5:-9 59:9
    w:最 近 结 果	59:7
    w:最 重 要	13:-8 14:9 16:-7 34:-9
    w:有	4:10 65:9 66:-15 77:-5
    w:有 什 么	48:-7 54:5 55:11 78:-5
    w:有 何 不 同	48:-6 54:6
    w:有 几 层	0:-9 4:7 77:7
    w:有 哪 些	3:15 4:-6 19:7 34:9 78:-6
    w:有 哪 些 命 令	3:-5 4:-8 6:-5 7:-6 9:-8 19:-7 21:-6 24:-6 25:-5 27:-5 34:-5 36:-9 37:-7 38:-8 44:-5 45:-5 49:-5 50:-6 51:-6 52:-6 53:-8 55:-6 63:-6 64:-5 65:13 67:-6 71:-5 76:-7 77:-7 78:-9
    w:有 哪 些 运 行	3:-8 4:-10 6:-7 7:-7 9:-12 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-10 21:-8 22:-7 24:-9 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-12 37:-10 38:-12 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-9 51:-8 52:-9 53:-11 55:15 63:-8 64:-7 65:-11 66:-6 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-11 77:-10 78:-13
    w:有 多	4:-5 13:15 14:-7 24:-5 27:-6 33:-5 34:-5 49:-6 77:-8 78:-13
    w:有 多 大	0:-13 4:7 5:-11 29:-11 47:-11 49:-11 50:-11 51:-11 52:-11 53:-11 59:-11 61:-11 77:-9 78:12
    w:有 多 少	55:8 78:5
    w:有 多 少 个	4:6
    w:有 没 有	15:11 34:8 78:-5
    w:有 没 有 毛 病	24:11 76:-7
    w:有 没 有 问 题	24:13 77:-5 78:-5
    w:期 望	57:6
    w:本	78:6
    w:机	78:10
    w:权 重	40:-7 45:5 78:6
    w:来	6:7 19:-6 25:7 60:-7
    w:来 源	6:-9 26:13 57:-7
    w:果	78:6
    w:查 看	33:-11 34:9 44:-5 72:-6 77:-5
    w:栋	4:-13 78:13
    w:核 对	29:8
    w:案	11:-15 18:14 19:-10 23:-15 39:-14 65:-8 66:-7 77:-9 78:-12
    w:检 查	29:6
    w:检 查 一 下	24:13 78:-6
    w:楼	4:-9 78:8
    w:概 况	4:9 78:-6
    w:概 率	19:13
    w:模 型	0:9 2:5 3:13 4:11 5:7 38:6 44:7
    w:模 型 结 构	3:-6 4:18 6:-6 7:-9 13:-5 14:-5 18:-6 21:-5 24:-9 34:-9 49:-5 55:-11 77:-14 78:-10
    w:模 式	67:11
    w:次	6:5 76:8 78:-6
    w:次 运 行	34:-6 55:8 78:-5
    w:欢	78:9
    w:欧	78:11
    w:款	78:10
    w:正 常	24:9
    w:正 确 率	3:-11 4:-11 6:-10 7:-11 9:-13 12:-10 13:-10 14:-10 15:-10 16:-10 17:-10 18:-10 19:-11 21:-11 22:-10 24:-12 25:-9 27:-10 28:-10 31:-10 33:-10 34:-11 36:-14 37:-13 38:-13 40:-10 41:-10 42:-10 43:-10 44:-10 45:-11 46:-10 49:-11 50:-10 51:17 52:-11 53:-13 55:-11 63:-11 64:-10 65:-13 66:-8 67:-11 68:-10 69:-10 70:-10 71:-10 72:-10 73:-10 74:-10 75:-10 76:-12 77:-13 78:-14
    w:残 差	20:5
    w:残 差 流	11:-9 20:12 23:-10 39:-9
    w:每 一 层 会 预 测 什 么	9:-6 18:15 36:-5 38:-6 53:-6 65:-5 76:-5 78:-7
    w:每 个 layer 的 prediction	3:-7 4:-8 7:-11 9:-6 12:-6 13:-6 14:-8 15:-7 16:-6 17:-6 18:14 19:-13 21:-5 22:-6 24:-6 25:-7 27:-6 28:-6 31:-6 33:-6 34:-8 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-7 63:-6 64:-6 65:-5 66:-8 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-12 78:-8
    w:每 个 token	7:8
    w:每 个 位 置	21:-14 22:11
    w:每 个 头	27:15 28:-5 76:-5 77:-6
    w:每 层	4:12 18:5 19:-11 27:-8 78:-6
    w:每 层 的 预 测	18:5 21:-6
    w:每 次	9:7 19:-8
    w:每 次 都 取 最 可 能 的 token	9:6
    w:每 秒	52:11 77:-7 78:-6
    w:每 秒 能 跑	52:11 77:-8 78:-7
    w:比	78:7
    w:比 一 下	54:10 78:-5
    w:比 一 比	29:7 54:9
    w:比 对	5:-5 29:7 47:-5 49:-5 50:-5 51:-5 52:-5 53:-5
    w:比 较	54:13
    w:气	78:7
    w:水	78:6
    w:汇	78:11
    w:汉 语	6:-5 63:-5 64:10 68:-6 78:-11
    w:没	49:-11 77:-6 78:8
    w:没 什 么 用	13:-8 14:11 16:-10 17:-7 34:-11
    w:没 开	7:-5 13:-7 14:-12 16:-7 34:13 49:-6
    w:注 意	12:-5 78:17
    w:注 意 力	11:14 12:11
    w:注 意 力 分 布	11:11 30:-7 32:-13 39:-9 77:-6 78:-6
    w:注 意 力 图	11:13 32:-5
    w:注 意 力 头	30:10 34:-12 40:9 41:-6 42:-9 43:-7 77:-7
    w:注 意 力 的 输 出	11:-5 20:6 23:-5 39:-5
    w:注 明	6:-10 18:-7 19:-7 21:-8 25:-7 26:-8 60:11 78:-8
    w:注 释	6:-9 18:-7 19:-7 21:-7 25:-7 26:-7 60:10
    w:流 动	3:-5 11:-12 12:9 66:-5
    w:浅 色 主 题	4:-6 6:-13 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-5 21:-5 22:-6 24:-6 25:-5 27:-7 28:-6 31:-6 33:-6 34:-6 36:-7 37:-6 38:-6 40:-6 41:-5 43:-6 44:-6 45:-8 46:-8 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-13 64:-12 65:-6 66:-6 67:-9 68:13 69:-5 70:-6 71:-9 72:-12 73:-9 74:-12 75:-9 76:-7 77:12 78:-13
    w:测	1:-7 30:-5 52:-6 66:6 77:8
    w:测 一 下	33:-9 50:7 52:7
    w:测 测	1:-8 2:-6 52:-14 77:9
    w:消 融	27:17 39:-5 40:-14 42:-12 65:-7 66:-10 77:-10 78:-15
    w:深 色	67:11
    w:深 色 主 题	67:10
    w:添 加	6:-9 18:-7 19:-7 21:-7 25:-7 26:-7 60:10
    w:添 加 笔 记	6:-9 26:-5 60:10
    w:清 单	3:9 4:-6 55:-8
    w:清 掉	33:-5 34:-7 36:-7 37:-7 38:12 77:-6 78:-9
    w:清 除	31:-5 33:10 34:-13 38:7 77:-5 78:-7
    w:清 除 所 有 修 改	3:-5 4:-7 7:-6 9:-9 13:-5 18:-5 19:-7 21:-6 24:-6 25:-5 27:-5 33:-8 36:-9 37:-7 38:13 45:-5 49:-5 50:-6 51:-5 52:-6 53:-8 55:-6 63:-6 64:-5 65:-8 67:-6 71:-5 76:-7 77:-7 78:-8
    w:激 活	26:7
    w:激 活 修 补	6:-8 26:12 60:-5
    w:激 活 值	26:5
    w:激 活 换 到	6:-6 26:9 60:-6
    w:激 活 替 换	6:-7 26:7
    w:火	78:6
    w:灯	76:-5 78:9
    w:点	9:9 78:11
    w:然 后	0:-8 8:-6 30:-9 32:-10 34:-9 36:-6 40:-9 44:-5 77:25
    w:熵	13:15 33:-5 58:5 62:-7
    w:物 理 删 除	34:-10 44:10
    w:特 别	11:-7 23:-8 39:-9 77:-6 78:9
    w:状	38:12 78:-10
    w:猜	19:8 77:-8
    w:率	78:10
    w:王	78:6
    w:环 境	24:15
    w:现 在	1:7 2:-6 7:5 77:-7
    w:理	78:6
    w:生	39:-5 78:5
    w:生 成	9:13 44:6
    w:用	0:6 68:5
    w:用 完 了	1:-9 2:10
    w:用 梯 度	25:7
    w:电	78:15
    w:画	56:16
    w:画 一 下	11:7 56:12 77:-7 78:-7
    w:画 出	78:6
    w:画 出 来	11:10
    w:画 成 图	56:10
    w:界 面	67:-8 68:8 71:-5 72:-9 73:9 74:-9 75:-8 77:-7 78:-8
    w:疼	78:11
    w:白	9:7
    w:的 值	6:-8 58:8 77:-7
    w:的 帮 助	7:-5 24:-5 37:-5 61:-19 65:-6 66:13 77:-7 78:-9
    w:的 方 向	35:7 78:-6
    w:的 样 子	3:-5 38:8 78:-5
    w:的 温 度	9:6
    w:的 激 活	23:6 26:6
    w:目 前	34:6 55:8 78:-6
    w:目 录	0:11 6:-8 18:-7 19:-7 21:-7 25:-8 26:-6 29:-6 47:-7 49:-7 50:-7 51:-7 52:-5 53:-7 59:-7 60:-7 61:-7 77:-5
    w:盯 着	13:-5 14:-10 16:8 17:-6 34:-7
    w:直	42:-6 78:7
    w:看	11:8 18:5 23:9 77:-5
    w:看 一 下	33:-13 49:7 77:7
    w:看 下	8:-6 9:-11 19:7 23:7 42:-5
    w:看 的 是 什 么	0:-8 1:-10 3:-16 4:16 5:-5 6:-7 7:-11 9:-7 11:-8 12:-10 13:-8 15:-6 16:-7 17:-8 18:-6 19:-7 21:-7 22:-6 24:-7 25:-6 27:-7 28:-7 31:-6 33:-6 34:-10 36:-6 37:-6 38:-11 41:-6 42:-6 43:-6 44:-12 45:-6 46:-8 49:-12 50:-8 51:-7 52:-9 53:-7 55:-6 63:-6 64:-6 65:-6 66:-8 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-16
    w:看 看	20:5 24:5 55:6
    w:看 看 没 有	30:8
    w:看 能 不 能 通 过	61:7
    w:真 正	3:-8 44:16
    w:真 正 删 掉	34:-10 44:7
    w:知 识 蒸 馏	48:5
    w:码	78:8
    w:确 认	57:7
    w:神	78:7
    w:神 经 元	11:-5 23:18
    w:票	78:13
    w:禁 用	11:-12 30:13 32:-13 39:-9
    w:秩	78:6
    w:程 序	24:10 76:16 78:-5
    w:空	78:14
    w:窗	78:7
    w:窗 口	78:8
    w:窗 格	46:-5 72:-7 73:-9 74:8 75:-6 77:-8
    w:章	63:-8 78:11
    w:笑	78:5
    w:笔 记	6:-7 9:-11 60:18
    w:第 一 名	11:-7 30:-6 32:-7 57:7
    w:等 于	57:5
    w:答	11:-15 18:14 19:-10 23:-15 39:-14 65:-8 66:-7 77:-9 78:-12
    w:算	32:-8 49:10 77:7
    w:算 一 下	49:9 50:10 58:-13 62:-7
    w:算 下	49:10 77:-8
    w:篇	43:-6 78:6
    w:类	78:12
    w:类 型	5:7
    w:系 统 诊 断	3:-8 4:-10 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-10 21:-8 22:-7 24:15 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-12 37:-10 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-6 49:-7 50:-8 51:-8 52:-8 53:-10 55:-8 63:-8 64:-7 65:-10 66:-6 67:-8 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-11
    w:紧 缩	3:-12 4:-12 12:-5 19:-5 38:-9 44:13 46:-6 66:-6 77:-7 78:-8
    w:线	78:8
    w:经	78:7
    w:结	78:8
    w:结 束 吧	3:-9 4:-11 6:-8 7:-9 9:-12 12:-8 13:-8 14:-8 15:-8 16:-7 17:-7 18:-8 19:-11 21:-9 22:-7 24:-9 25:-8 27:-8 28:-7 31:-9 33:-7 34:-9 36:-13 37:-11 38:-12 40:-7 41:-7 42:-7 43:-8 44:-8 45:-9 46:-7 49:-8 50:-9 51:-9 52:-9 53:-12 55:-9 63:-9 64:-8 65:-12 66:-7 67:-9 68:-8 69:-8 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:16 77:-11 78:-15
    w:结 果	59:9
    w:绘 制	56:9 78:-6
    w:给	78:10
    w:给 头	13:6 14:9 59:-9 77:5
    w:给 我	0:7 7:5 21:5
    w:给 我 看	11:6 19:-6 30:-6 77:8
    w:给 我 看 看	3:5 20:5 55:8
    w:继 续	9:11 44:-5 77:-7 78:-6
    w:继 续 训 练	29:-6 47:11 49:-7 50:-7 51:-10 52:-7 53:-7 59:-6 61:-6 78:-5
    w:续	9:6
    w:续 写	6:-10 9:15 66:7
    w:编 号	7:9
    w:缩 小	3:-10 4:-9 38:-7 44:12 77:-6 78:-6
    w:网	3:-5 4:-5 38:-5 78:8
    w:网 络	11:-5 12:7 66:-7 78:5
    w:罗	78:7
    w:署	78:8
    w:翻	78:8
    w:而	9:-9 18:-5 19:-5 25:10 78:-5
    w:而 不 影 响 结 果	14:8
    w:聚	78:10
    w:能	1:10 2:-7 77:-10 78:-6
    w:能 不 能	11:7
    w:能 做 什 么	3:-5 4:-5 6:-6 7:-6 9:-5 12:-6 13:-5 14:-5 15:-6 16:-5 17:-6 19:-5 21:-6 22:-6 24:-6 25:-6 27:-5 28:-6 31:-5 33:-5 34:-12 36:-5 37:-5 38:-5 41:-5 42:-5 43:-5 44:-6 45:-5 46:-6 49:-6 50:-5 51:-5 52:-6 53:-5 55:-10 63:-6 64:-7 65:13 66:-6 67:-6 68:-5 69:-6 70:-5 71:-5 72:-5 73:-6 74:-6 75:-6 76:-6 77:-8 78:-10
    w:能 切 换 到	3:8 4:-8
    w:能 用	3:-6 63:9
    w:脑	78:6
    w:脚 本	61:7 75:14
    w:自 带 的	0:11 3:-9 77:-7
    w:自 检 一 下	3:-8 4:-10 6:-7 7:-8 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-6 24:15 25:-7 27:-7 28:-6 31:-7 33:-7 34:-8 36:-11 37:-10 38:-10 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-6 49:-7 50:-8 51:-8 52:-8 53:-10 55:-8 63:-8 64:-7 65:-10 66:-6 67:-8 68:-7 69:-7 70:-6 71:-7 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-11
    w:英 文	63:19
    w:英 语	63:12 64:-5 78:-6
    w:荐	78:6
    w:萨	9:-7 78:7
    w:蒸 馏	48:12
    w:行	13:-6 14:10 77:-8 78:-5
    w:衡 量	14:5
    w:补 全	6:-10 7:-9 9:12 44:-5 55:-5 66:-5 77:-8 78:-8
    w:表	5:-6 59:11
    w:被	7:8 14:-10 16:-7 34:8
    w:被 关	13:-7 14:-7 15:-11 16:-6 17:-5 27:-6 31:-6 33:-6 34:12 44:-5 77:-6 78:-7
    w:被 关 了	3:-7 4:-7 6:-7 7:-7 9:-8 12:-7 13:-7 14:-6 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-8 27:-8 28:-7 31:-8 33:-9 34:14 36:-8 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-9 45:-7 46:-7 49:-7 50:-7 51:-8 52:-9 53:-7 55:-7 63:-7 64:-7 65:-7 66:-7 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-12 78:-13
    w:被 撤 销 的	32:-5 33:-7 37:10 42:-7 48:-6 65:-6 66:-5 77:-8 78:-8
    w:要	7:-11 49:-10 58:7 77:-5 78:9
    w:视	31:-7 76:-11 78:14
    w:视 图	47:-8 73:8 74:6 75:7 77:-5 78:-11
    w:觉 得	19:5
    w:解	78:6
    w:解 除	11:-12 30:-11 32:11 39:-9 77:-7 78:-5
    w:订	78:12
    w:让	6:7 47:5 76:7 78:-7
    w:训	47:6
    w:训 练	47:15 73:5 78:5
    w:训 练 一 下	0:-7 5:-6 29:-5 47:9 49:-6 50:-6 51:-6 52:-5 53:-5 59:-5 61:-5
    w:训 练 布 局	3:-7 4:-8 6:-8 7:-7 9:-7 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-7 27:-7 28:-7 31:-7 33:-7 34:-7 36:-7 37:-7 38:-7 40:-7 41:-7 42:-6 43:-7 44:-7 45:-7 46:-7 49:-7 50:-7 51:-7 52:-5 53:-7 55:-7 63:-8 64:-8 65:-7 66:-7 67:-10 68:-8 69:-7 70:-7 71:-7 72:-6 73:14 74:-6 75:-6 76:-7 77:-15 78:-11
    w:训 练 用 的	6:-5 63:-5 67:-7 68:-10 69:-6 71:-6 72:-10 73:12 74:-8 75:-9 77:-7 78:-7
    w:训 练 记 录	3:-6 4:-7 6:-6 7:-5 18:-6 21:-6 24:-9 34:-7 49:-6 55:12 77:-11 78:-8
    w:记 一 下	6:-14 18:-10 19:-10 21:-10 25:-9 26:-10 58:10 60:12 62:-6 77:-11 78:-5
    w:记 下 来	6:-6 58:11 62:-8 77:-5
    w:记 下 这 句 话	6:-9 26:-5 60:11
    w:记 住	58:14 77:-5
    w:记 录	55:7 58:-5
    w:记 录 一 句 话	6:-9 26:-5 60:10
    w:讲	78:12
    w:讲 讲	78:6
    w:论 文	11:-6 23:-7 30:-9 32:-7 39:-8 78:11
    w:设	6:5 78:6
    w:设 为	19:-11 69:6 74:6 77:10 78:-5
    w:设 成	2:-7 6:6 60:-5
    w:词	25:8 78:5
    w:词 表	4:10 49:-5 77:-8 78:-8
    w:译	78:8
    w:试 试	4:-5 6:7 18:-8 21:-5 26:-8 27:5 28:9 60:-6 78:-5
    w:话	78:7
    w:该 输 入 什 么	3:-5 4:-5 6:-5 7:-5 9:-5 12:-5 14:-5 15:-5 16:-5 17:-5 19:-5 21:-5 22:-5 24:-5 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-5 37:-5 38:-5 40:-5 41:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 63:-5 64:-5 65:12 66:-6 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-8 78:-9
    w:语	78:6
    w:语 言	6:-5 63:14 77:-7 78:-7
    w:误 差 不 超 过	57:8
    w:说	23:-6 30:-8 32:-7 39:-6 64:13 78:5
    w:说 说	0:-8 3:-12 4:15 6:-6 7:-8 9:-6 12:-6 13:-7 14:-7 15:-7 16:-7 17:-6 18:-7 19:-8 21:-8 22:-7 24:-6 25:-8 27:-6 28:-6 31:-6 33:-6 34:-7 36:-6 37:-5 38:-10 41:-6 42:-6 43:-6 44:-12 45:-6 46:-7 49:-6 50:-6 51:-6 52:-6 53:-6 55:-8 63:-6 64:-6 65:-7 66:-6 67:-6 68:-6 69:-7 70:-6 71:-6 72:-7 73:-5 74:-6 75:-6 76:-7 77:-11 78:-14
    w:请	78:7
    w:请 将	59:5
    w:请 把	38:7
    w:读	6:9 18:-8 19:-12 21:-9 25:-9 26:-9 60:-6 78:-8
    w:读 入	0:8 5:-6 29:-7 47:-7 49:-7 50:-7 51:-7 52:-7 53:-7 59:-7 61:-7 77:-6 78:-11
    w:读 取	0:11 5:-11 29:-11 47:-7 49:-8 50:-7 51:-8 52:-8 53:-8 59:-6 61:-7
    w:读 进 来	0:11 5:-8 29:-7 47:-7 49:-7 50:-7 51:-7 52:-7 53:-7 59:-6 61:-8 78:-5
    w:谁	78:8
    w:调	78:12
    w:调 出 来	0:9 5:-6 29:-6 47:-6 49:-7 50:-7 51:-7 52:-7 53:-7 59:-5 61:-6 77:-5 78:-7
    w:贪 心	9:8
    w:贯 穿 所 有 层	12:9
    w:赛	78:7
    w:赢	78:7
    w:走 了	3:-7 4:-7 6:-6 7:-7 9:-7 12:-6 13:-6 14:-7 15:-6 16:-6 17:-6 18:-7 19:-7 21:-6 22:-6 24:-7 25:-6 27:-7 28:-6 31:-7 33:-6 34:-7 36:-7 37:-7 38:-7 40:-6 41:-6 42:-6 43:-6 44:-6 45:-6 46:-6 49:-7 50:-6 51:-6 52:-6 53:-6 55:-7 63:-6 64:-6 65:-6 66:-7 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:14 77:-10 78:-11
    w:跑	52:7 78:6
    w:跑 一 下	18:14
    w:跑 一 遍	0:-8 5:-7 29:-6 47:-6 50:-5 51:-6 52:-6 53:-6 59:-7 61:15
    w:跑 得 多 快	0:-8 5:-5 29:-5 47:-5 49:-6 50:-5 51:-5 52:-15 61:-6 77:10
    w:跑 过 什 么	6:-5 31:-5 33:-5 36:-7 37:-6 38:-6 55:11 78:-6
    w:跑 过 哪 些	34:-8 55:11 65:-6 77:-5 78:-8
    w:跑 过 的	55:10
    w:跟	29:5 48:-7 54:7 64:9 78:-5
    w:车	78:6
    w:转 成	45:13
    w:轮 流	4:-6 18:-6 27:10 28:9 30:-5 34:-6 76:-6 77:-7
    w:载 入	0:11 5:-7 52:-7
    w:输 入	6:9 25:6
    w:输 出	21:6 22:-5
    w:输 出 softmax 前 的 全 部 数 值	3:-10 4:-13 6:-9 7:-9 9:-13 12:-9 13:-9 14:-9 15:-9 16:-9 17:-9 18:-9 19:-9 21:17 22:-17 24:-11 25:-9 27:-9 28:-9 31:-9 33:-9 34:-11 36:-14 37:-12 38:-13 40:-9 41:-9 42:-9 43:-9 44:-9 45:-10 46:-9 49:-10 50:-10 51:-10 52:-11 53:-13 55:-10 63:-11 64:-10 65:-13 66:-8 67:-11 68:-9 69:-9 70:-9 71:-10 72:-9 73:-9 74:-9 75:-9 76:-13 77:-13 78:-13
    w:过	43:-6 78:6
    w:过 来	26:6
    w:运 行	61:10 75:-6
    w:运 行 历 史	3:-7 4:-10 6:-7 7:-8 9:-11 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-10 21:-8 22:-7 24:-9 25:-8 27:-7 28:-7 31:-7 33:-7 34:-8 36:-12 37:-10 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-9 53:-11 55:15 63:-8 64:-7 65:-11 66:-6 67:-8 68:-7 69:-7 70:-7 71:-8 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-12
    w:运 行 环 境	3:-7 4:-8 6:-7 7:-5 13:-5 18:-7 21:-6 24:12 27:-5 34:-8 49:-6 50:-5 52:-5 55:-10 77:-12 78:-7
    w:运 行 自 检	3:-8 4:-10 6:-7 7:-8 9:-10 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-10 21:-8 22:-7 24:15 25:-7 27:-7 28:-6 31:-7 33:-7 34:-8 36:-12 37:-10 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-8 50:-8 51:-8 52:-8 53:-10 55:-8 63:-8 64:-7 65:-10 66:-6 67:-8 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:-11
    w:运 行 记 录	3:-5 7:-10 55:16 77:-5 78:-7
    w:还	3:13 4:-6 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-7 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-5 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-7 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-10
    w:还 不 要	1:-12 2:-11 77:-11 78:12
    w:还 原	3:-12 4:-12 33:-5 38:13 44:-9 77:-6 78:-7
    w:还 是	37:9 78:-5
    w:还 是 要	37:8 38:-6
    w:这	4:12
    w:这 个	3:-6 4:12 25:8
    w:这 个 头	31:-6 33:-7 34:-8 44:-5 77:-5 78:11
    w:这 个 数 据 集	0:-6 10:6
    w:这 份 数 据	0:-10 10:9 77:-5
    w:这 句	6:9 18:-6 21:-6 26:-5 60:-5
    w:这 句 话	6:6 9:7 60:-7 78:-6
    w:这 台 机 器	24:6
    w:这 是 个 什 么 模 型	3:-6 4:14 6:-6 7:-7 9:-10 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-9 21:-7 22:-6 24:-8 25:-6 27:-6 28:-5 31:-6 33:-6 34:-8 36:-10 37:-9 38:-10 40:-6 41:-6 42:-6 43:-6 44:-6 45:-7 46:-6 49:-6 50:-7 51:-7 52:-7 53:-9 55:-7 63:-7 64:-6 65:-10 67:-7 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-9 77:-11 78:-12
    w:这 段 文 本	7:8 18:-5
    w:这 里	3:-5 4:-5 6:-5 7:-5 9:-5 12:-5 14:-5 15:-5 16:-5 17:-5 19:-5 21:-5 22:-5 24:-5 25:-5 27:-5 28:-5 31:-5 33:-5 34:-5 36:-5 37:-5 38:-5 40:-5 41:-5 43:-5 44:-5 45:-5 46:-5 49:-5 50:-5 51:-5 52:-5 63:-5 64:-5 65:12 66:-6 67:-5 68:-5 69:-5 70:-5 71:-5 72:-5 73:-5 74:-5 75:-5 76:-5 77:-8 78:-9
    w:退 出	76:22 78:6
    w:退 回	36:8
    w:选	1:13 2:-14 77:-7 78:-8
    w:逐 个	27:9 28:-6 31:-5 76:-6
    w:逐 个 头	13:-6 14:-6 16:-5 17:-5 27:13 28:-13 31:-5 34:-5 40:-5 77:-7 78:-7
    w:逐 头	27:8 28:-7
    w:逐 层	27:-7 28:13 78:-5
    w:逐 层 对 照	0:-5 5:-5 29:8 49:-5
    w:逐 层 比 较	0:-6 5:-7 29:10 47:-6 49:-6 50:-7 51:-6 52:-6 53:-6 59:-6 61:-6
    w:速 度	1:-11 2:-6 52:16 77:10 78:-10
    w:那	32:-5 33:-7 37:10 42:-7 48:-6 65:-6 66:-5 77:-8 78:-8
    w:那 个	37:11 38:-6
    w:那 个 token	18:5 21:-6
    w:那 些 头	3:-7 4:-7 6:-7 7:-7 9:-8 12:-7 13:-7 14:-6 15:-7 16:-7 17:-7 18:-7 19:-7 21:-7 22:-7 24:-7 25:-8 27:-8 28:-7 31:-8 33:-9 34:14 36:-8 37:-7 38:-7 40:-7 41:-7 42:-7 43:-7 44:-9 45:-7 46:-7 49:-7 50:-7 51:-8 52:-9 53:-7 55:-7 63:-7 64:-7 65:-7 66:-7 67:-7 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-7 77:-12 78:-13
    w:那 张 表	59:5
    w:邮	9:-8 78:10
    w:部	78:8
    w:都	31:8 33:7 36:-7 55:8
    w:都 关 了	11:-10 23:-11 30:12 32:-12 34:-6 39:-10 77:-7 78:-9
    w:醒	78:9
    w:释	78:6
    w:释 放	1:-7 2:9
    w:里	34:-5 44:5 66:-7
    w:里 的	29:5
    w:重	78:7
    w:重 做	4:-5 9:-6 19:-5 36:-7 37:19 38:-9 53:-6 65:-6 76:-5 77:-5 78:-8
    w:重 复 token	3:-5 4:-7 6:-7 7:-8 9:-6 12:-6 13:-12 14:-9 15:-7 16:-9 17:14 18:-7 19:-6 21:-6 22:-8 24:-7 25:-6 27:-9 28:-6 31:-11 33:-8 34:-8 36:-6 37:-5 38:-7 40:-10 44:-7 45:-7 46:-7 49:-7 50:-6 51:-6 52:-7 53:-7 55:-6 63:-7 64:-7 65:-6 66:-7 67:-7 68:-7 69:-6 70:-6 71:-6 72:-6 73:-6 74:-7 75:-6 76:-6 77:-11 78:-12
    w:重 复 的 token	3:-5 4:-6 11:-8 12:-6 13:-9 14:-12 15:-6 16:-10 17:13 19:-5 25:-6 27:-5 31:-6 33:-5 34:-9 77:-6
    w:重 放	0:-5 6:-7 29:-7 47:-5 60:-5 61:18
    w:重 新 启 用	11:-9 30:-16 32:17 39:-13 77:-10 78:-9
    w:重 新 打 开	11:-7 30:-11 32:14 39:-8
    w:重 置	3:-6 38:11 78:9
    w:重 要	13:7 30:-6 77:-8 78:8
    w:重 要 性	14:15 59:-9
    w:量	78:13
    w:量 化	42:-5 45:14 46:14 78:-5
    w:针	78:7
    w:钱	78:8
    w:间	39:-5 78:5
    w:除 了 这 个	3:13 4:-6 6:-6 7:-6 9:-6 12:-6 13:-6 14:-6 15:-6 16:-6 17:-6 18:-6 19:-6 21:-6 22:-6 24:-6 25:-6 27:-6 28:-6 31:-6 33:-6 34:-7 36:-6 37:-6 38:-6 40:-6 41:-6 42:-6 43:-5 44:-6 45:-6 46:-6 49:-6 50:-6 51:-6 52:-6 53:-6 55:-6 63:-7 64:-6 65:-6 66:-6 67:-6 68:-6 69:-6 70:-6 71:-6 72:-6 73:-6 74:-6 75:-6 76:-6 77:-10 78:-10
    w:随 便	3:-8 4:-10 6:-7 7:-8 9:6 12:-7 13:-7 14:-7 15:-7 16:-7 17:-7 18:-7 19:-9 21:-8 22:-7 24:-8 25:-7 27:-7 28:-7 31:-7 33:-7 34:-8 36:-11 37:-9 38:-11 40:-7 41:-7 42:-7 43:-7 44:-7 45:-8 46:-7 49:-7 50:-8 51:-8 52:-8 53:-10 55:-8 63:-8 64:-7 65:-11 66:-7 67:-8 68:-7 69:-7 70:-7 71:-7 72:-7 73:-7 74:-7 75:-7 76:-10 77:-10 78:15
    w:随 机	38:-6 40:-9 41:6 42:-7 43:-8 77:-5 78:6
    w:隐 藏 维 度	4:10 7:-5 34:-6 49:-6 50:-6 51:-6 77:-10 78:-8
    w:集	13:14 14:-14 15:-5 16:-11 17:-8 18:-5 24:-5 25:-5 27:-5 31:-5 33:-5 34:-11 77:-6 78:-9
    w:雨	78:13
    w:音	78:9
    w:预 测	18:9 25:19 78:-6
    w:餐	18:-5 78:11
    w:饭	78:10
    w:饿	78:15
    w:首 选 token	6:-10 18:-8 19:-8 21:-9 25:-8 26:-9 57:10 60:-7 78:-6
    w:马	78:7
    w:高	78:7
    w:高 对 比 度	66:-6 67:-9 68:-9 69:16 71:-8 77:-5 78:-8
    w:麻 烦	32:-5 37:7
    """#
}
