extension CommandTable {
  /// What each command is called in sentences. A line of a command names the concepts that must be said (`a/b` either), the slots
  /// that must be filled (`{slot}`) or are filled by saying so (`slot=value`), and after `?` what may be said besides. `>` gives
  /// the concept that chooses a value or leads a number, `>>` one that does so only in a line that changes the command before it; `*` what may be said with any line of the command.
  static let sayings = lookingSayings + "\n" + workingSayings

  private static let lookingSayings = """
    @course
     > evaluates evaluate
     > warmups warmup
     > patience patience
     > clips clip
     > decays decay
     > l1penalty l1
     > accumulates accumulate
     > maskshare masked
     > nodecay decay=0
     > nowarmup warmup=0
     > nodropout dropout=0
     > keepbest keep=best
     > keeplast keep=last
     > linears schedule=linear
     > constants schedule=constant
     > maskedlm objective=masked
     > recomputes recompute=yes
     > bf16 precision=bf16
     > f32 precision=f32
     > inbackground background=yes
     > inforeground background=no
     > classifies objective=classify
     > noclip clip=0
    @script
     > overwrites overwrite=yes
     > nolooks looks=no
     > observed numbers=observed
     > redacted redact=yes
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
     > matrices what=weights
     info model ? head layer show
     info layer ? head model token
     info head ? model layer
     info ? model
     show use model ? info list
     ask model use ? info
     * use measure data perform well weight memory
    save
     > overwrites overwrite=yes
     > onlyvitrine for=vitrine
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
     > temperatures temperature
     > topks top-k
     > likeliestfew top-k
     > topps top-p
     >> greedy temperature=0
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
     > class metric=class
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
     > onlyone k=1
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
     > dryrun run=dry-run
     norms hook=norms ! resid layer all next token info lens rpost everylayer scopelayer model sweep
     sentvec hook=embedding ! prompt model encoder
     activation/show/ask {hook} ? prompt output
     activation {hook} ?
     {hook} ? show activation output
     * rpost rpre rmid activation output layer all show vvec query key resid scores setp use info
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
     > curves curve=yes
     > taylor by=taylor
     > influence by=influence
     > teal by=teal
     > cats by=cats
     > byactivation by=activation
     > magnitude by=magnitude
     > byentropy by=entropy
     >> neuron what=neurons
     >> sparselevels what=sparsity
     sweep neuron what=neurons ? all
     sweep sparselevels what=sparsity ?
     sweep head what=heads ? all
     sweep dimension what=dimensions ? all
     ask importance neuron what=neurons ! least all
     ask importance dimension what=dimensions ! least all
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
     off {heads:layer} ? layer wholelayer
     * wholelayer
     off {heads} ? head layer all
     remove {heads} ? head layer
     off {heads:whole} ? layer
     remove {heads:whole} ? layer
     masksword {from:json} ! applies open back again on all session saved
     off head all heads=all ? model
     off all head heads=all ?
     mean {heads} mode=mean ? off replace output head layer
     resamples {heads} mode=resample ? off replace output head layer
     > mean mode=mean
     > resamples mode=resample
     * head layer all useless output replace model use close offstate flip mlp attention
    unmask
     * wholelayer
     on {heads} ? head layer all
     on head all heads=all ? offstate masked
     on masks-all all heads=all ? head
     on offstate all heads=all ? head
     on all heads=all ? head offstate
     on masked all heads=all ?
     * head layer all again back use flip mlp attention
    masks
     > pictured form=map
     maskmap form=map ! show list model all offstate ask wholelayer
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
     > twice strength=2
     > thrice strength=3
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
     > taylor by=taylor
     > wanda by=wanda
     > sparsegpt by=sparsegpt
     > influence by=influence
     > byactivation by=activation
     > byentropy by=entropy
     > scopelayer scope=layer
     > dryrun run=dry-run
     > roundto round
     > inrounds rounds
     > samples samples
     > seed seed
     off {what:layer} ? layer
     prune {what} ? head layer neuron
     remove {what} ? head layer neuron
     prune head {amount} what=heads ? least all
     prune neuron {amount} what=neurons ? least all
     prune dimension {amount} what=dimensions ? least all
     prune weight {amount} what=weights ? least all magnitude
     prune layer {amount} what=layers ? least all
     remove head {amount} what=heads ? least all prune
     remove neuron {amount} what=neurons ? least all prune
     remove dimension {amount} what=dimensions ? least all prune
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
    sparsify
     > sparseoff state=off
     > cats by=cats
     > teal by=teal
     > zeros by=zeros
     > part-attn part=attention
     > part-mlp part=mlp
     > samples samples
     sparse sparseoff state=off ? model
     sparse {target} ? model
     sparse ? model
     * sparse model use as activation prompt data all set
    """
}
