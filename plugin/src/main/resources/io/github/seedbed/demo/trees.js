/** The operator ai.onnx.ml.TreeEnsembleRegressor, as Seedbed writes it: what the leaves of all trees say is added up. */

const KNOWN = /^(n_targets|nodes_(falsenodeids|featureids|modes|nodeids|treeids|truenodeids|values)|target_(ids|nodeids|treeids|weights))$/;

/** Puts the parallel lists of the file into linked nodes; returns the root of each tree. */
function roots(a) {
  const unknown = Object.keys(a).find(name => !KNOWN.test(name));
  if (unknown) throw new Error(`model.onnx: trees with ${unknown} are unknown to this page`);
  const nodes = new Map();
  const first = new Map();
  const key = (tree, id) => `${tree}/${id}`;
  a.nodes_nodeids.forEach((id, i) => {
    const mode = a.nodes_modes[i];
    if (mode !== "LEAF" && mode !== "BRANCH_LEQ") {
      throw new Error(`model.onnx: trees that compare by ${mode} are unknown to this page`);
    }
    const tree = a.nodes_treeids[i];
    const node = { leaf: mode === "LEAF", column: a.nodes_featureids[i], largest: a.nodes_values[i], says: [], i };
    nodes.set(key(tree, id), node);
    if (!first.has(tree)) first.set(tree, node);
  });
  for (const node of nodes.values()) {
    if (!node.leaf) {
      node.left = nodes.get(key(a.nodes_treeids[node.i], a.nodes_truenodeids[node.i]));
      node.right = nodes.get(key(a.nodes_treeids[node.i], a.nodes_falsenodeids[node.i]));
    }
  }
  a.target_nodeids.forEach((id, i) =>
    nodes.get(key(a.target_treeids[i], id)).says.push([a.target_ids[i], a.target_weights[i]]));
  return [...first.values()];
}

const compiled = new WeakMap();

export function trees(attributes, { dims, data }) {
  if (!compiled.has(attributes)) compiled.set(attributes, roots(attributes));
  const outputs = attributes.n_targets;
  const result = new Float32Array(dims[0] * outputs);
  const sums = new Float64Array(outputs);
  for (let row = 0; row < dims[0]; row++) {
    sums.fill(0);
    for (let node of compiled.get(attributes)) {
      while (!node.leaf) node = data[row * dims[1] + node.column] <= node.largest ? node.left : node.right;
      for (const [output, weight] of node.says) sums[output] += weight;
    }
    result.set(sums, row * outputs);
  }
  return { dims: [dims[0], outputs], data: result };
}
