"""The peer of a regression: load, encode, fit, score. regression_sklearn.py LEARNER EVERY FILE TARGET; prints RMSE and R2.

Rows whose place is divisible by EVERY are for testing. Categories that fewer than five training rows have count as missing, as in Seedbed.
"""
import csv
import sys

import numpy as np
from sklearn.compose import TransformedTargetRegressor
from sklearn.ensemble import HistGradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import ElasticNet, Ridge
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeRegressor

LEARNERS = {
    "ridge": lambda: Ridge(alpha=1),
    "elastic": lambda: TransformedTargetRegressor(ElasticNet(alpha=0.001, l1_ratio=0.5), transformer=StandardScaler()),
    "tree": lambda: DecisionTreeRegressor(max_depth=6, min_samples_split=5, random_state=0),
    "forest": lambda: RandomForestRegressor(100, max_features=0.5, min_samples_leaf=2, random_state=0),
    "boosted": lambda: HistGradientBoostingRegressor(max_iter=200, learning_rate=0.1, max_depth=6, random_state=0),
}


def numbers(values):
    try:
        return np.array([float("nan" if value in ("", "NA") else value) for value in values])
    except ValueError:
        return None


def encoded(values, train):
    column = numbers(values)
    if column is not None:
        mean, scale = np.nanmean(column[train]), np.nanstd(column[train])
        return [np.where(np.isnan(column), 0, (column - mean) / scale)]
    values = np.array(values, dtype=object)
    known = [value for value in sorted(set(values)) if value not in ("", "NA") and (values[train] == value).sum() > 4]
    is_known = np.isin(values, known)
    shares = [(values[train] == value).sum() / is_known[train].sum() for value in known]
    return [np.where(is_known, (values == value) - share, 0.0) for value, share in zip(known, shares)]


def main(learner, every, file, target):
    with open(file, encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        header = next(rows)
        at = header.index(target)
        kept = [(place, row) for place, row in enumerate(rows) if row[at] not in ("", "NA")]
    columns = dict(zip(header, zip(*(row for _, row in kept))))
    y = np.array(columns.pop(target), dtype=float)
    train = np.array([place for place, _ in kept]) % int(every) != 0
    x = np.column_stack([part for values in columns.values() for part in encoded(values, train)])
    model = LEARNERS[learner]()
    model.fit(x[train], y[train])
    errors = model.predict(x[~train]) - y[~train]
    rmse = np.sqrt((errors**2).mean())
    print(f"RMSE {rmse:.4f}, R2 {1 - (errors**2).sum() / ((y[~train] - y[~train].mean())**2).sum():.4f}")


main(*sys.argv[1:])
