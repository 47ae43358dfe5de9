"""Reads bundles with hostile labels, categories and columns, and finds them there as text."""
import ast
import csv
import html.parser
import json
import pathlib
import re
import sys
import xml.etree.ElementTree


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = set(), []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        for name, value in attributes:
            assert not name.startswith("on") and "javascript:" not in (value or ""), (tag, name, value)

    def handle_data(self, data):
        self.text.append(data)


def snippet(bundle):
    text = (bundle / "README.md").read_text(encoding="utf-8")
    return re.search(r"(?ms)^```python\n(.*?)^```$", text).group(1)


def python(bundle, plain, values):
    tree, expected = ast.parse(snippet(bundle)), ast.parse(snippet(plain))
    assert [type(node) for node in tree.body] == [type(node) for node in expected.body]
    labels = next(node for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "labels")
    assert ast.literal_eval(labels.value)[:2] == values[:2], ast.dump(labels)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert names == {node.id for node in ast.walk(expected) if isinstance(node, ast.Name)}, names


def page(file):
    tags = Tags()
    tags.feed(file.read_text(encoding="utf-8"))
    tags.close()
    return tags


root = pathlib.Path(sys.argv[1])
plain = root / "plain/target/bundle"
read = 0
for project in sorted(root.glob("hostile*")):
    values = json.loads((project / "values.json").read_text(encoding="utf-8"))
    bundle = project / "target/bundle"
    python(bundle, plain, values)
    for file in list(bundle.rglob("*.json")) + [project / "target/check.sarif"]:
        json.loads(file.read_text(encoding="utf-8"), parse_constant=lambda name: sys.exit(name))
    config = json.loads((bundle / "config.json").read_text(encoding="utf-8"))
    assert config["labels"][:2] == values[:2]
    with open(project / "data/penguins.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    assert rows[0] == ["species", values[4], values[5]] and {row[0] for row in rows[1:]} == set(values[:2])
    for file in bundle.rglob("*.svg"):
        xml.etree.ElementTree.parse(file)
    for name in ("card.html", "datasheet.html"):
        tags, expected = page(project / "target" / name), page(root / "plain/target" / name)
        assert tags.tags <= expected.tags | {"br", "span"}, tags.tags - expected.tags
    read += 1
print("read", read, "bundles")
