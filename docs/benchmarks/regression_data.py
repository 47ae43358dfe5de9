"""Made-up tables with a number as target, the same on every machine: regression_data.py KIND ROWS FILE.

mixed: 14 numbers, 6 categories of 3 to 40 values, some values missing; lines, a bend and a product.
tails: the same with errors that are Student's t with 3 degrees of freedom: a few are very large.
spread: the same with errors that are thrice as large for large numbers as for small ones.
"""
import sys

import numpy as np

NUMBERS = 14
SIZES = (3, 4, 6, 10, 20, 40)


def main(kind, rows, file):
    random = np.random.Generator(np.random.PCG64(19))
    slopes = random.normal(size=NUMBERS)
    effects = [random.normal(size=size) * 2 for size in SIZES]
    x = random.normal(size=(rows, NUMBERS))
    x[:, 1] = np.exp(x[:, 1])
    y = x @ slopes + 2 * np.maximum(x[:, 0], 0) + 1.5 * x[:, 2] * x[:, 3]
    columns = [np.where(random.random(rows) < 0.02, "", np.char.mod("%.4f", x[:, i])) for i in range(NUMBERS)]
    for size, effect in zip(SIZES, effects):
        value = np.minimum((random.exponential(size=rows) * size / 3).astype(int), size - 1)
        y += effect[value]
        columns.append(np.where(random.random(rows) < 0.02, "NA", np.char.mod("v%02d", value)))
    errors = random.standard_t(3, size=rows) if kind == "tails" else random.normal(size=rows)
    if kind == "spread":
        errors *= 0.5 + 1 / (1 + np.exp(-(y - y.mean()) / y.std()))
    y = 500 + 40 * (y + 2 * errors)
    names = [f"n{i}" for i in range(NUMBERS)] + [f"c{i}" for i in range(len(SIZES))] + ["y"]
    columns.append(np.char.mod("%.3f", y))
    with open(file, "w", encoding="utf-8", newline="") as out:
        out.write(",".join(names) + "\n" + "\n".join(map(",".join, zip(*columns))) + "\n")


main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
