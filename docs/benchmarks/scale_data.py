"""Made-up tables and texts of any size, the same on every machine.

scale_data.py table ROWS FILE: five numbers, categories of 4, 12 and 50 values, 3 labels, some values missing.
scale_data.py wide ROWS FILE: the same with 180 numbers and 20 categories of 3 to 30 values.
scale_data.py text ROWS FILE: titles of 4 to 16 words out of 40,000, most of them rare, 4 labels.
"""
import sys

import numpy as np

AT_ONCE = 20000


def table(rows, out, numbers=5, sizes=(4, 12, 50)):
    random = np.random.Generator(np.random.PCG64(7))
    weights = random.normal(size=(numbers, 3))
    effects = [random.normal(size=(size, 3)) for size in sizes]
    names = [f"n{i}" for i in range(numbers)] + [f"c{i}" for i in range(len(sizes))]
    out.write(",".join(names + ["label"]) + "\n")
    for start in range(0, rows, AT_ONCE):
        count = min(AT_ONCE, rows - start)
        x = random.normal(size=(count, numbers))
        logits = 1.2 * x @ weights * np.sqrt(5 / numbers)
        logits[:, 0] += 1.5 * (x[:, 0] * x[:, 1] > 0.3)  # something that a line cannot see
        columns = [np.where(random.random(count) < 0.03, "", np.char.mod("%.3f", x[:, i])) for i in range(numbers)]
        for effect in effects:
            size = len(effect)
            value = np.minimum((random.exponential(size=count) * size / 3).astype(int), size - 1)
            logits += 0.5 * np.sqrt(3 / len(sizes)) * effect[value]
            columns.append(np.where(random.random(count) < 0.02, "NA", np.char.mod("v%02d", value)))
        best = np.argmax(logits + random.gumbel(size=logits.shape), axis=1)
        columns.append(np.array(["low", "middle", "high"])[best])
        out.write("\n".join(map(",".join, zip(*columns))) + "\n")


def wide(rows, out):
    table(rows, out, 180, [3 + 7 * i % 28 for i in range(20)])


def text(rows, out):
    random = np.random.Generator(np.random.PCG64(11))
    syllables = ["ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "lu", "me", "no", "pa", "ra", "se", "ti", "vo"]
    words = ["".join(syllables[i >> shift & 15] for shift in (0, 4, 8, 12)) for i in range(40000)]
    frequent = 1 / np.arange(1, len(words) + 1) ** 1.05
    sums = []
    for _ in range(4):
        shares = frequent * np.exp(0.8 * random.normal(size=len(words)))
        sums.append(np.cumsum(shares / shares.sum()))
    out.write("title,label\n")
    for _ in range(rows):
        label = random.integers(4)
        chosen = np.searchsorted(sums[label], random.random(random.integers(4, 17)))
        title = " ".join(words[min(word, len(words) - 1)] for word in chosen)
        out.write(f"{title},{['art', 'law', 'sea', 'war'][label]}\n")


with open(sys.argv[3], "w", encoding="utf-8", newline="") as file:
    {"table": table, "wide": wide, "text": text}[sys.argv[1]](int(sys.argv[2]), file)
