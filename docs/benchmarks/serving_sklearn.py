"""The peer: a logistic regression of scikit-learn behind Flask, for the sex of penguins; no warnings, no checks.

The table that it is trained on stands in DATA. Started by gunicorn: serving_sklearn:app.
"""
import csv
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from flask import Flask, jsonify, request
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

NUMBERS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
CATEGORIES = {"species": ["Adelie", "Chinstrap", "Gentoo"], "island": ["Biscoe", "Dream", "Torgersen"]}


def encode(row):
    values = [float(row[name]) for name in NUMBERS]
    for name, known in CATEGORIES.items():
        values += [float(row[name] == value) for value in known]
    return values


def trained(file):
    with open(file, encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if "NA" not in row.values()]
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    return model.fit(np.array([encode(row) for row in rows]), [row["sex"] for row in rows])


MODEL = trained(os.environ["DATA"])
app = Flask(__name__)


@app.post("/predict")
def predict():
    scores = MODEL.predict_proba(np.array([encode(request.get_json())]))[0]
    return jsonify(label=MODEL.classes_[scores.argmax()], scores=dict(zip(MODEL.classes_, map(float, scores))))


@app.get("/ready")
def ready():
    return "ready"
