extension CommandTable {
  /// From compressing to leaving; see `sayings`.
  static let workingSayings = """
    quantize
     > q8 format=q8_0
     > q4 format=q4_0
     quantize q8 format=q8_0 ? weight model
     quantize q4 format=q4_0 ? weight model
     q8 weight format=q8_0 ? use save
     q4 weight format=q4_0 ? use save
     quantize {format} ? weight model
     weight {format} ? model use save
     * weight model dtype use save all list setp
    train
     @course
     > repeats repeated
     > passages passages
     > samples batch
     train {on} ? steps data
     train {on} {shape} ? steps data layer head width
     * steps model data text measure run prompt use again start give next layer head width token vocab tokenise tokenizers
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
     @course
     > hiddens hidden
     > attscores attends=scores
     > mapped map
     > headmap heads
     > attns attention
     > cached cache
     > softs soft
     > hards hard
     > temperatures temperature
     > nocontrol control=no
     > samecontrol control=same
     > samples batch
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
     @course
     > softs soft
     > temperatures temperature
     > batch batch
     > ctx context
     > rate rate
     > seed seed
     > dropout dropout
     recover {on} ? steps
     recover loss {on} ? steps
     recover train {on} ? steps
     * recover loss prune masked steps model data text train use it again lastop back
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
     * labelcolumn textcolumn samefile measure model prompt well again run everyp next use it data token large info
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
     {run} show ?
     * runword rundetail runs saved use show ask well all done
    runs compare
     {a} {b} compare ? runword
     {a} {b} ? runword compare ask
     * runword runs compare show ask use
    runs resume
     > inbackground background=yes
     > inforeground background=no
     > untilstep steps
     resume {run} ?
     resume runword {run} ?
     * runword runs resume runcheck paused lastop train use done
    runs export
     > overwrites overwrite=yes
     export {run} {file} ?
     * runword runs export save rundetail tensorboard data use as all file
    runs delete
     erase {run} ?
     * runword runs erase rundetail saved list use remove all lastop
    plot
     > logscale scale=log
     > linearscale scale=linear
     plot {what} ? runword loss
     show {what} plot ?
     * runword loss perplexity use save ask show show bothof compare
    expect
     > fshape what=shape
     > frowsum what=row-sum
     > frowmax what=row-max
     > forder what=order
     > relative rel
     > tolerances +-
     * rising falling between through times cellword attention
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
     > accuracy what=accuracy
     > top1 what=top1
     > headsoff what=heads-off
     > speed what=speed
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
     > overwrites overwrite=yes
     export masksword {file:json} what=masks ! save all model current as
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
     @script
     recend ? session
     record {name} ? session
     * session use as lastop start show
    save session
     @script
     > fromcommand from
     > tocommand to
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
     * abbreviate sayword as
     alias ? list show ask all
     * list show ask all saved
    alias remove
     erase abbreviate {name} ?
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
     theme ascii16 name=ascii ? use
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
    layout save
     save layout {name} ? as
     remember layout {name} ? as
     * save remember layout as use screen view
    layout remove
     remove layout {name} ? use
     erase layout {name} ? use
     * remove erase layout use close as
    view
     v-table what=table ! flip replace view layout back again more
     v-picture what=picture ! flip replace view layout back again more
     v-text what=text ! flip replace view layout back again more
     v-beside what=beside ! flip replace view layout back again more export save
     v-fit what=fit ! flip replace view layout back again more
     v-cells what=cells ! flip replace view layout back again more
     v-difference what=difference ! flip replace view layout back again more
     v-sides what=sides ! flip replace view layout back again more
     v-zoom what=zoom ! flip replace view layout back again more
     v-panes what=panes ! flip replace view layout back again more all on
     v-prompts what=prompts ! list all
    quit
     quit ? program
     quit program ?
     * program use lastop session
    """
}
