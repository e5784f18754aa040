"""Checks the corpus: encoding, fields, canonical spelling against the list below, counts, duplicates.

Run:  python3 check.py    (exit 1 and one line for each complaint; counts otherwise)
"""
import json
import pathlib
import re
import sys
import unicodedata
from collections import Counter, defaultdict

from split import HALVES, half

HERE = pathlib.Path(__file__).parent
LEXICON = json.loads((HERE / "lexicon.json").read_text(encoding="utf-8"))
LAYERS, HEADS, NEURONS = LEXICON["nLayers"], LEXICON["nHeads"], LEXICON["dMLP"]

# The commands, each with its slots in the order in which they are printed: kinds by position, then `name=kind`. `?` may be
# left out, `:default` is never printed, a word in capitals is a kind below, `a|b` are choices.
COMMANDS = {
    "open": "PATH as=NEW?",
    "use": "MODEL",
    "close": "MODEL",
    "models": "",
    "info": "",
    "save": "PATH format=safetensors|gguf?:safetensors dtype=f32|f16|bf16?:f32",
    "prompt": "TEXT? ids=INTEGERS? as=NEW?",
    "tokens": "",
    "edit": "TOKEN TEXT",
    "generate": "n=INTEGER?:40 temperature=NUMBER?:0.8 top-k=INTEGER? top-p=NUMBER? seed=INTEGER?:0",
    "data": "open PATH as=NEW",
    "attention": "HEAD|LAYER|rollout fusion=mean|max|min?:mean",
    "heads": "by=entropy|importance|induction|previous|duplicate?:entropy metric=loss|logit|kl?:loss mode=zero|mean?:zero",
    "lens": "TOKEN?:t-1",
    "top": "TOKEN?:t-1 k=INTEGER?:10",
    "activation": "HOOK",
    "logits": "all|TOKEN?:t-1",
    "neurons": "LAYER",
    "doctor": "",
    "attribute": "TOKEN?:t-1 by=gradient|logit?:logit",
    "patch": "from=TEXT at=HOOK?",
    "sweep": "heads|layers metric=loss|logit|kl?:loss",
    "parity": "PATH",
    "mask": "all|HEADS mode=zero|mean?:zero",
    "graft": "WEIGHTS from=MODEL",
    "unmask": "all|HEADS",
    "masks": "",
    "steer": "LAYER toward=TEXT strength=NUMBER?:1",
    "undo": "",
    "redo": "",
    "reset": "",
    "prune": "heads|neurons|weights|layers|PARTS amount=AMOUNT? by=importance|magnitude|random?:importance",
    "compact": "",
    "quantize": "q8_0|q4_0",
    "train": "on=PATH steps=INTEGER?:100",
    "distill": "student=MODEL teacher=MODEL steps=INTEGER?:100",
    "recover": "on=PATH",
    "measure": "loss|perplexity|accuracy|speed|memory on=PATH?:prompt",
    "compare": "MODEL MODEL",
    "jobs": "",
    "wait": "INTEGER?",
    "pause": "INTEGER?",
    "resume": "INTEGER?",
    "cancel": "INTEGER?",
    "runs": "",
    "runs show": "RUN",
    "runs compare": "RUN RUN",
    "runs resume": "RUN background=yes|no?",
    "runs export": "RUN PATH overwrite=no|yes?:no",
    "runs delete": "RUN",
    "plot": "RUN scale=auto|linear|log?:auto",
    "expect": "CHECK",
    "remember": "FACT as=NEW",
    "export": "last PATH",
    "note": "TEXT",
    "replay": "PATH",
    "record": "NEW",
    "language": "en|zh",
    "help": "COMMAND?",
    "theme": "THEME",
    "layout": "inspect|train|compare|script",
    "view": "picture|table|text|beside|fit|cells|difference|sides|zoom|panes|prompts? other=MODEL? mark=NEW? back=NEW? filter=TEXT?",
    "quit": "",
}
RANGE = r"\d+(?:-\d+)?"
QUOTED = r'"(?:[^"\\]|\\.)*"'
WORD = re.compile(rf"(?:[a-z][a-z-]*=)?{QUOTED}|[^\s\"]+")


def within(text: str, limit: int) -> bool:
    bounds = [int(number) for number in text.split("-")]
    return all(bound < limit for bound in bounds) and (len(bounds) == 1 or bounds[0] < bounds[1])


def place(word: str, units: str, single: bool) -> bool:
    found = re.fullmatch(rf"L({RANGE})(?:\.([HN])({RANGE}|\*))?", word)
    if not found or (found[2] or "L") not in units or not within(found[1], LAYERS):
        return False
    if found[3] and found[3] != "*" and not within(found[3], HEADS if found[2] == "H" else NEURONS):
        return False
    return not single or not re.search(r"[-*]", word)


def token(word: str) -> bool:
    if re.fullmatch(QUOTED, word):
        return word[1:-1] in [shown.lstrip("␣") for shown in LEXICON["tokens"]]
    position = re.fullmatch(r"t(0|-?[1-9]\d*)", word)
    return bool(position) and -len(LEXICON["tokens"]) <= int(position[1]) < len(LEXICON["tokens"])


def path(word: str) -> bool:
    return bool(re.fullmatch(rf"[\w./~+-]+|{QUOTED}", word, re.ASCII))


def pattern(text: str):
    return lambda word: bool(re.fullmatch(text, word))


def name(sort: str):
    return lambda word: word in LEXICON["names"][sort]


FACT = r"(?:[a-z][a-z0-9-]*|at (?:\d+,\d+|L\d+\.H\d+))"
VALUE = rf"(?:[+-]?\d+(?:\.\d+)?(?: (?:\+-|rel) [\d.e-]+)?|[\d.]+\.\.[\d.]+|\d+x\d+|L\d+\.H\d+|{QUOTED}|{'|'.join(LEXICON['names']['memory'])})"
KINDS = {
    "PATH": path,
    "NEW": pattern(r"[A-Za-z][\w-]*"),
    "TEXT": pattern(QUOTED),
    "TOKEN": token,
    "INTEGER": pattern(r"0|[1-9]\d*"),
    "INTEGERS": pattern(r"\d+(?:,\d+)*"),
    "NUMBER": pattern(r"-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?"),
    "AMOUNT": pattern(r"[1-9]\d*%?"),
    "HEAD": lambda word: place(word, "H", single=True),
    "LAYER": lambda word: place(word, "L", single=True),
    "HEADS": lambda words: all(place(word, "H", single=False) for word in words.split(" ")),
    "PARTS": lambda words: all(place(word, "LHN", single=False) for word in words.split(" ")),
    "WEIGHTS": lambda words: all(
        re.fullmatch(r"L\d+\.(?:attn|mlp)", word) or place(word, "LHN", single=False) for word in words.split(" ")),
    "MODEL": name("model"),
    "RUN": name("run"),
    "HOOK": name("hook"),
    "THEME": name("theme"),
    "COMMAND": lambda word: word in COMMANDS,
    "FACT": pattern(FACT),
    "CHECK": pattern(rf"{FACT} (?:<|<=|=|>=|>|in) {VALUE}"),
}


def statements(line: str) -> list[str]:
    """The commands of a line; `; ` inside quotes does not cut."""
    return re.split(rf"; (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", line)


def verb_of(command: str) -> str:
    """A command's name, which may be two words."""
    words = command.split(" ")
    return " ".join(words[:2]) if " ".join(words[:2]) in COMMANDS else words[0]


def complaint(command: str) -> str | None:
    """What is wrong with a canonical command."""
    verb = verb_of(command)
    rest = command[len(verb) + 1:]
    if verb not in COMMANDS:
        return f"no command {verb}"
    words = WORD.findall(rest)
    if " ".join(words) != rest:
        return "spaces or quotes"
    for slot in COMMANDS[verb].split():
        body, _, default = slot.partition(":")
        key, _, kinds = body.rpartition("=")
        optional = kinds.endswith("?")
        alternatives = kinds.rstrip("?").split("|")
        taken = 0
        if words and words[0].startswith(key + "=" if key else "") and (key or "=" not in re.sub(QUOTED, "", words[0]) or kinds == "CHECK"):
            # Lists and addresses are several words; everything else is one.
            for count in range(len(words) if not key else 1, 0, -1):
                value = " ".join(words[:count])[len(key) + 1 if key else 0:]
                if any(KINDS[kind](value) if kind in KINDS else kind == value for kind in alternatives):
                    taken = count
                    if value == default:
                        return f"the default {value} is printed"
                    break
        if not taken and not optional:
            return f"the slot {slot} is missing or malformed"
        words = words[taken:]
    if words:
        return f"left over: {' '.join(words)}"
    if verb == "prompt" and rest.count("ids=") + bool(re.match(QUOTED, rest)) != 1:
        return "a text or ids, one of them"
    return None


def han(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def normalised(text: str) -> str:
    """Without case, spaces and punctuation: two lines that agree in this are one line."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LNS" or c in ".-#%")


def main() -> int:
    complaints: list[str] = []
    counts: Counter[str] = Counter()
    per_command: dict[str, Counter[str]] = defaultdict(Counter)
    held: dict[str, Counter[str]] = defaultdict(Counter)
    seen: dict[str, str] = {}
    skeletons: dict[tuple[str, str], str] = {}
    out_of_scope: Counter[str] = Counter()

    for file in sorted(HERE.glob("*.tsv")):
        data = file.read_bytes()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            complaints.append(f"{file.name}: {error}")
            continue
        if not text.endswith("\n") or text.startswith("\ufeff") or unicodedata.normalize("NFC", text) != text:
            complaints.append(f"{file.name}: wants NFC, no byte order mark, and a line break at the end")
        for number, line in enumerate(text.split("\n")[:-1], 1):
            def complain(what: str) -> None:
                complaints.append(f"{file.name}:{number}: {what}: {line}")

            fields = line.split("\t")
            counts[file.name] += 1
            if any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn") for c in line.replace("\t", "")):
                complain("control or format character")
            if len(fields) != (4 if file.name == "dialogues.tsv" else 2):
                complain("number of fields")
                continue
            if any(not field or field != field.strip() or "  " in field for field in fields):
                complain("empty field or stray space")
            readings, sentences = fields[0::2], fields[1::2]
            if file.name == "out-of-scope.tsv":
                out_of_scope[fields[0]] += 1
                if fields[0] not in ("near", "negated", "far"):
                    complain("kind of line")
            elif file.name == "ambiguous.tsv":
                options = fields[0].split(" | ")
                if not 2 <= len(options) <= 4 or len(set(options)) < len(options):
                    complain("two to four readings, each once")
                readings = options
            if file.name != "out-of-scope.tsv":
                for reading in readings:
                    for command in statements(reading):
                        if wrong := complaint(command):
                            complain(wrong)
                        elif not reading.replace(command, "") and file.name in ("english.tsv", "chinese.tsv"):
                            per_command[file.name][verb_of(command)] += 1
                            if half(fields) == HALVES[1]:
                                held[file.name][verb_of(command)] += 1
            if file.name == "english.tsv" and han(line):
                complain("Chinese in an English line")
            if file.name == "chinese.tsv" and not han(line):
                complain("no Chinese in a Chinese line")
            if file.name == "mixed.tsv" and not (han(fields[1]) and re.search("[A-Za-z]", fields[1])):
                complain("both scripts in a mixed line")
            same = "\t".join(normalised(sentence) for sentence in sentences)
            if same in seen:
                complain(f"same as {seen[same]}")
            seen[same] = f"{file.name}:{number}"
            if file.name in ("english.tsv", "chinese.tsv"):
                # Told apart by more than their numbers and quoted texts.
                skeleton = re.sub(r"\d+(?:\.\d+)?", "#", re.sub(r"[\"“«'‘「『].+?[\"”»'’」』]", "@", sentences[0]))
                key = (verb_of(readings[0]), normalised(skeleton))
                if key in skeletons:
                    complain(f"differs only in numbers or quoted text from {skeletons[key]}")
                skeletons[key] = f"{file.name}:{number}"

    for file in ("english.tsv", "chinese.tsv"):
        for command in COMMANDS:
            if per_command[file][command] < 15:
                complaints.append(f"{file}: {command} has {per_command[file][command]} lines of its own, 15 are wanted")
    for file, least in {"mixed.tsv": 100, "typos.tsv": 200, "dialogues.tsv": 200, "out-of-scope.tsv": 300, "ambiguous.tsv": 60,
                        "questions.tsv": 80}.items():
        if counts[file] < least:
            complaints.append(f"{file}: {counts[file]} lines, {least} are wanted")
    if not 0.4 <= (out_of_scope["near"] + out_of_scope["negated"]) / max(1, out_of_scope.total()) <= 0.6:
        complaints.append(f"out-of-scope.tsv: half about neural networks, half not: {dict(out_of_scope)}")

    for line in complaints:
        print(line)
    for file, count in counts.items():
        print(f"{file:18} {count:5}")
    for file in per_command:
        least, fewest = min(per_command[file].values()), min(held[file][command] for command in COMMANDS)
        print(f"{file}: {len(per_command[file])} commands, at least {least} lines each, at least {fewest} of them held out")
    print(f"out-of-scope.tsv: {dict(out_of_scope)}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
