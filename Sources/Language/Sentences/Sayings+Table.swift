extension CommandTable {
  /// What each command is called in sentences. A line of a command names the concepts that must be said (`a/b` either), the slots
  /// that must be filled (`{slot}`) or are filled by saying so (`slot=value`), and after `?` what may be said besides. `>` gives
  /// the concept that chooses a value or leads a number, `>>` one that does so only in a line that changes the command before it; `*` what may be said with any line of the command.
  static let sayings = """
    open
     open {model} ? model checkpoint data use again
     open builtin model=builtin ? model use
     use builtin model=builtin ? model open
     * model checkpoint safetensors gguf show as
    use
     use {model} ? model close back lastop
     * model on
    close
     close {model} ? model loaded memory off
     * model all
    models
     loaded model ? list all program data close use
     list model ? all loaded
     show model all ? list loaded
    info
     info model ? head layer show
     info layer ? head model token
     info head ? model layer
     info ? model
     show use model ? info list
     ask model use ? info
     * use measure data perform well weight memory
    save
     save model {file} ? checkpoint
     save checkpoint {file} ? model
     save {file:weights} ? model checkpoint
     > gguf format=gguf
     > safetensors format=safetensors
     > f16 dtype=f16
     > bf16 dtype=bf16
     > f32 dtype=f32
     * dtype use output as all
    prompt
     setp prompt {text} ? use run
     run {text} ? prompt model show
     prompt {text} ? run setp use
     setp prompt {ids} ? token run
     run {ids} ? prompt token model
     prompt {ids} ? token setp use
     setp {ids} ? token prompt run
     * replace model use again show
    tokens
     tokenise token ? prompt all list loss
     tokenise prompt ? token loss list all
     tokenise ? prompt token
     token show ? prompt all list loss tokenise
     token ask ? prompt all tokenise
     token list ? prompt
     token all ? prompt
     token prompt ? tokenise
     loss token everyp ? prompt
     ask prompt ? tokenise
     loss tokenise ? prompt
     * model use setp
    edit
     replace {token} {text} ? token prompt
     setp {token} {text} ? token prompt use
     * token prompt use setp
    generate
     generate prompt ? token again
     generate ? token text prompt model
     generate {n} ? token prompt next
     greedy generate temperature=0 ? token next prompt
     > greedy temperature=0
     > temperature temperature
     > top-k top-k
     > top-p top-p
     > seed seed
     * token prompt model use next again lens
    data
     data open {file} action=open ? use list
     data {file} {as} action=open ? open list
     * data open show use note
    attention
     attention {what} ? head layer all
     show {what} attention ? head layer all
     attention rollout what=rollout ? layer head all
     rollout what=rollout ? attention layer all
     > max fusion=max
     > min fusion=min
     > mean fusion=mean
     * head layer all fusion ask model measure result resid use
    heads
     >> entropy by=entropy
     >> importance by=importance
     >> induction by=induction
     >> previous by=previous
     >> duplicate by=duplicate
     head importance by=importance ? off all rank offstate least compare on prune remove
     rank importance by=importance ? head
     head entropy by=entropy ? all rank list
     entropy by=entropy ? head all rank
     head induction by=induction ? all
     induction by=induction ? head
     head previous by=previous ? all token attention
     head duplicate by=duplicate ? all token attention
     head list ? all
     head show all ?
     > kl metric=kl
     > logit metric=logit
     > loss metric=loss
     > mean mode=mean
     * head all rank model metric useless measure on prompt result saved use list info
    lens
     lens ? layer all token prompt
     lens {token} ? layer all token prompt
     next layer ask ? model all everyp lens
     * token model next layer use run measure predict
    top
     next token ? model ask topk all
     next ask ? model token topk prompt
     next topk ? token
     next {k} ? topk token
     next ? model token topk prompt
     predict next ? ask token
     predict token ask ?
     predict {token} ?
     predict ask model ?
     next {token} ? topk token
     topk {k} ? token next
     * token model next topk prompt result use all predict
    classes
     class ? prompt model ask show all list predict output
     * model show ask prompt all use predict token output
    activation
     activation/show/ask {hook} ? prompt output
     activation {hook} ?
     {hook} ? show activation output
     * activation output layer all show vvec query key resid scores setp use info
    logits
     logits ? token all model output
     logits everyp token=all ? token all
     logits {token} ? token
     * token model output show lens topk info lastop all save use
     > everyp token=all
    neurons
     neuron {layer} ? active layer all
     active {layer} neuron ? layer
     * neuron layer active all attention next show
    doctor
     doctor ? program check model
     doctor check ? program
     doctor program ? check
     doctor ask ? program check
     * program check use run model ask measure well off
    attribute
     attribute ? token next model predict
     attribute predict ? token next
     attribute next ? token model all
     attribute {token} ? next token
     gradient attribute by=gradient ? token next
     > gradient by=gradient
     * token next model everyp use run all prompt predict
    patch
     patch {from} ? prompt use activation
     activation {from} replace ? prompt patch
     * prompt use activation setp as replace run copy open
    sweep
     sweep head what=heads ? all
     sweep layer what=layers ? all
     >> layer what=layers
     >> head what=heads
     > kl metric=kl
     > logit metric=logit
     > loss metric=loss
     * head layer all metric run measure use record show ask off prune remove rank
    parity
     parity {file} ? compare check layer
     check {file} parity ?
     * check compare layer use doctor run result remembered eq activation show ask
    mask
     off {heads} ? head layer all
     remove {heads} ? head layer
     off {heads:whole} ? layer
     remove {heads:whole} ? layer
     off head all heads=all ? model
     off all head heads=all ?
     mean {heads} mode=mean ? off replace output head layer
     > mean mode=mean
     * head layer all useless output replace model use close offstate flip mlp attention
    unmask
     on {heads} ? head layer all
     on head all heads=all ? offstate masked
     on masks-all all heads=all ? head
     on offstate all heads=all ? head
     on all heads=all ? head offstate
     on masked all heads=all ?
     * head layer all again back use flip mlp attention
    masks
     offstate head ? ask show all list
     offstate show ? head list
     offstate ask ? head list
     offstate list ? head all
     changed ask ? model
     changed ? ask
     * head all list masked loaded saved as off
    graft
     graft {parts} {from} ? weight layer head neuron model
     replace weight {parts} {from} ? layer head neuron model use
     * weight layer head neuron mlp attention model replace copy use setp open as
    steer
     steer {layer} {toward} ? resid layer
     * resid layer next setp use as rpre run activation all setp patch
     > strength strength
    undo
     undo ? lastop
     undo lastop ? reset on back
     * lastop again model use runs saved changed remembered
    redo
     redo ? lastop undo
     redo undo ? lastop
     redo lastop ? undo
     redo again ? lastop
     * lastop again changed use back on open saved
    reset
     reset model ? all lastop
     reset all ? model lastop changed
     reset ? model lastop
     * model lastop all changed back again loaded open use
    prune
     off {what:layer} ? layer
     prune {what} ? head layer neuron
     remove {what} ? head layer neuron
     prune head {amount} what=heads ? least all
     prune neuron {amount} what=neurons ? least all
     prune weight {amount} what=weights ? least all magnitude
     prune layer {amount} what=layers ? least all
     remove head {amount} what=heads ? least all prune
     remove neuron {amount} what=neurons ? least all prune
     remove weight {amount} what=weights ? least all magnitude prune
     remove layer {amount} what=layers ? least all prune
     > magnitude by=magnitude
     > random by=random
     * head layer neuron weight least all model remove prune use importance close
    compact
     compact model ? masked
     compact masked ? head all model off
     compact ? model masked head
     remove masked ? head compact
     * model head masked all prune remove off use it
    quantize
     >> q8 format=q8_0
     >> q4 format=q4_0
     quantize q8 format=q8_0 ? weight model
     quantize q4 format=q4_0 ? weight model
     q8 weight format=q8_0 ? use save
     q4 weight format=q4_0 ? use save
     quantize {format} ? weight model
     weight {format} ? model use save
     * weight model dtype use save all list setp
    train
     train {on} ? steps data
     train {on} {shape} ? steps data layer head width
     * steps model data text measure run prompt use again start give next layer head width token vocab tokenise
     > steps steps
     > batch batch
     > ctx context
     > rate rate
     > warmup warmup
     > seed seed
     > dropout dropout
     > vocab vocab
     > symbols symbols
     > repeated repeated
    distill
     distill {student} {teacher} ? steps model
     * student-role teacher-role steps model train use start as output compare run layer head width prompt data text token
     > steps steps
     > batch batch
     > ctx context
     > rate rate
     > seed seed
     > dropout dropout
     > temperature temperature
     > soft soft
    recover
     recover {on} ? steps
     recover loss {on} ? steps
     recover train {on} ? steps
     * recover loss prune masked steps model data text train use it again lastop
     > steps steps
    measure
     >> loss metric=loss
     >> perplexity metric=perplexity
     >> accuracy metric=accuracy
     >> speed metric=speed
     >> memory metric=memory
     loss metric=loss ? measure well
     measure loss metric=loss ?
     measure perplexity metric=perplexity ?
     perplexity metric=perplexity ? measure
     accuracy metric=accuracy ? measure well
     speed metric=speed ? measure well model
     memory metric=memory ? measure model
     measure memory metric=memory ?
     measure again {metric} ? it prompt
     * samefile measure model prompt well again run everyp next use it data token large info
    compare
     compare {a} {b} ? model
     * model use ask show well measure
    runs
     runs ? saved list all
     runs list ? all
     runs saved ? all ask
     runs all ? show
     runs ask ? saved
     * saved all list runword loaded lastop use measure train
    jobs
     job ? list all ask
     job ask ?
     job show ?
     * job list all ask going runword done now use train
    wait
     wait ? job done
     wait {job} ?
     * job done wait going runword train use all it
    pause
     pause ? job
     pause {job} ?
     * job going train use runword it all
    resume
     resume job ?
     resume paused ?
     resume train ?
     resume {job} job ?
     * job paused going train use runword it all
    cancel
     cancel ? job
     cancel train ?
     cancel {job} ?
     * job going train use done it save runword all
    runs show
     {run} runword ? show ask
     {run} rundetail ?
     {run} show runword ?
     * runword rundetail runs saved use show ask well all done
    runs compare
     {a} {b} compare ? runword
     {a} {b} ? runword compare ask
     * runword runs compare show ask use
    runs resume
     resume {run} ?
     resume runword {run} ?
     * runword runs resume runcheck paused lastop train use done
    runs export
     export {run} {file} ?
     * runword runs export save rundetail tensorboard data use as all file
    runs delete
     erase {run} ?
     * runword runs erase rundetail saved list use remove all lastop
    plot
     plot {what} ? runword loss
     show {what} plot ?
     * runword loss perplexity use save ask show show
    expect
     lt/gt/le/ge/eq {what} {is} {value} ? expect
     firstrank expect {value} what=first is== ?
     expect {what} {value} is== ? head
     > accuracy what=accuracy
     > loss what=loss
     > perplexity what=perplexity
     > entropy what=entropy
     > top1 what=top1
     > headsoff what=heads-off
     > firstrank what=first
     > fsum what=sum
     > fmax what=max
     > fmin what=min
     > fdelta what=loss-delta
     > lt is=<
     > gt is=>
     > le is=<=
     > ge is=>=
     > eq is==
     > tolerance +-
     * expect remembered again head setp use ask token next off
    remember
     > loss what=loss
     > perplexity what=perplexity
     > entropy what=entropy
     > fsum what=sum
     > fmax what=max
     > fmin what=min
     remember {what} {as} ? note
     remember {at} {as} ?
     * use result at activation it
    export
     export result {file} what=last ? show
     export {file:table} what=last ?
     export view {file} what=view ? screen show
     export {file:picture} what=view ? screen show view
     view {file} what=view ? export screen show
     > screen of=screen
     > overwrite overwrite=yes
     * result use as data list save output it show again
    note
     note {text} ? record
     * record use as show
    replay
     replay {file} ? session again check
     session {file} ? replay
     * session again check use lastop run show
    record
     record {name} ? session
     * session use as lastop start show
    save session
     save session {name} ? record
     * record use as lastop it
    language
     >> english tongue=en
     >> chinese tongue=zh
     language english tongue=en ? use
     language chinese tongue=zh ? use
     english use tongue=en ?
     chinese use tongue=zh ?
     * use setp as help
    alias
     alias ? list show ask all
     * list show ask all saved
    alias remove
     erase alias {name} ?
     * erase alias off remove close
    help
     help ? ask list all show program command
     help ask ? all list
     help all ? list
     * program command use show list run all
    theme
     >> dark name=dark
     >> light name=light
     >> mono name=mono
     >> high-contrast name=high-contrast
     theme dark name=dark ? use
     theme light name=light ? use
     theme high-contrast name=high-contrast ? use
     theme ascii16 name=ascii16 ? use
     theme mono name=mono ? use
     dark replace name=dark ? theme use
     light replace name=light ? theme use
     * use setp replace as program on
    layout
     >> l-train name=train
     >> l-compare name=compare
     >> l-script name=script
     >> l-inspect name=inspect
     layout l-inspect name=inspect ? use
     layout l-train name=train ? use
     layout l-compare name=compare ? use
     layout l-script name=script ? use
     * use setp replace as program set
    quit
     quit ? program
     quit program ?
     * program use lastop session

    """
}
