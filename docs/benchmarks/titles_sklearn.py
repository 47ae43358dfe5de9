"""The peer: load, count words and pairs of words, fit, score and save a logistic regression with scikit-learn.

Arguments: a CSV file, its text column, its label column. Every row whose number in the file is divisible by 5, counted from
0, is for testing. Prints accuracy, macro F1 and log loss.
"""
import csv
import os
import sys
import tempfile

import joblib
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, log_loss
from sklearn.pipeline import make_pipeline


def main(file, text, label):
    with open(file, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    train = [row for i, row in enumerate(rows) if i % 5]
    test = [row for i, row in enumerate(rows) if i % 5 == 0]
    model = make_pipeline(CountVectorizer(ngram_range=(1, 2)), LogisticRegression(max_iter=1000))
    model.fit([row[text] for row in train], [row[label] for row in train])
    truth = np.array([row[label] for row in test])
    titles = [row[text] for row in test]
    predicted = model.predict(titles)
    loss = log_loss(truth, model.predict_proba(titles))
    with tempfile.TemporaryDirectory() as folder:
        joblib.dump(model, os.path.join(folder, "model.joblib"))
    accuracy = accuracy_score(truth, predicted)
    f1 = f1_score(truth, predicted, average="macro")
    print(f"accuracy {accuracy:.4f}, macro F1 {f1:.4f}, log loss {loss:.4f}")


main(*sys.argv[1:])
