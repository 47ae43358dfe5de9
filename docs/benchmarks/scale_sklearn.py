"""The peer on large data: load, encode, fit scikit-learn's lbfgs, score every fifth row. Prints accuracy and log loss."""
import csv
import sys

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, log_loss
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def encoded(columns, train):
    if "title" in columns:
        counts = CountVectorizer(ngram_range=(1, 2), min_df=5)
        titles = np.array(columns["title"], dtype=object)
        counts.fit(titles[train])
        return counts.transform(titles)
    numbers = np.array([[value or "nan" for value in columns[name]] for name in columns if name[0] == "n"]).T
    categories = np.array([columns[name] for name in columns if name[0] == "c"], dtype=object).T
    scaled = make_pipeline(SimpleImputer(), StandardScaler())
    one_hot = OneHotEncoder(handle_unknown="ignore")
    scaled.fit(numbers[train].astype(float))
    one_hot.fit(categories[train])
    return hstack([csr_matrix(scaled.transform(numbers.astype(float))), one_hot.transform(categories)], format="csr")


def main(file):
    with open(file, encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        header = next(rows)
        columns = dict(zip(header, zip(*rows)))
    y = np.array(columns.pop("label"))
    train = np.arange(len(y)) % 5 != 0
    x = encoded(columns, train)
    model = LogisticRegression()
    model.fit(x[train], y[train])
    scores = model.predict_proba(x[~train])
    accuracy = accuracy_score(y[~train], model.classes_[scores.argmax(axis=1)])
    print(f"accuracy {accuracy:.4f}, log loss {log_loss(y[~train], scores):.4f}")


main(sys.argv[1])
