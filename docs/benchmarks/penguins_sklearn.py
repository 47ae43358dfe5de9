"""The peer: load, fit, score and save a scaled logistic regression with scikit-learn, for the sex of penguins.

One file: every row whose number in the file is divisible by 5 is for testing. Two files: the first is learnt from, the
second tested on. Prints hits, rows, macro F1 and log loss.
"""
import csv
import os
import sys
import tempfile

import joblib
import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, log_loss
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

NUMBERS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
CATEGORIES = {"species": ["Adelie", "Chinstrap", "Gentoo"], "island": ["Biscoe", "Dream", "Torgersen"]}


def encode(row):
    values = [float("nan") if row[name] == "NA" else float(row[name]) for name in NUMBERS]
    for name, known in CATEGORIES.items():
        missing = row[name] == "NA"
        values += [float("nan") if missing else float(row[name] == value) for value in known]
    return values


def read(file):
    with open(file, encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["sex"] != "NA"]
    return np.array([encode(row) for row in rows]), np.array([row["sex"] for row in rows])


def main(arguments):
    x, y = read(arguments[0])
    if len(arguments) == 1:
        held = np.arange(len(y)) % 5 == 0
        x, y, test_x, test_y = x[~held], y[~held], x[held], y[held]
    else:
        test_x, test_y = read(arguments[1])
    model = make_pipeline(SimpleImputer(), StandardScaler(), LogisticRegression(max_iter=1000))
    model.fit(x, y)
    predicted = model.predict(test_x)
    hits = int((predicted == test_y).sum())
    f1 = f1_score(test_y, predicted, average="macro")
    loss = log_loss(test_y, model.predict_proba(test_x))
    with tempfile.TemporaryDirectory() as folder:
        joblib.dump(model, os.path.join(folder, "model.joblib"))
    print(hits, len(test_y), round(f1, 4), round(loss, 4))


main(sys.argv[1:])
