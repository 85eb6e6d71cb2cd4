/**
 * A letter trie in typed arrays, laid out for the candidate search: children of a node are a linked
 * list, most probable subtree first, so that the search finds a good candidate early and prunes hard.
 */
export interface Trie {
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Letter on the edge into the node: an index into `alphabet`. */
  readonly letter: Uint16Array;
  /** Entry that ends here, or -1. Further entries of the same text follow in `nextEntry`. */
  readonly entry: Int32Array;
  readonly nextEntry: Int32Array;
  /** Best natural-log unigram probability of any entry at or below the node. */
  readonly bestLogProb: Float32Array;
  readonly alphabet: readonly string[];
  readonly depth: number;
}

interface Building {
  readonly children: Map<number, Building>;
  entries: number[];
  best: number;
}

/**
 * Builds the trie of a list of entries. The children of a node stand most probable first.
 *
 * @param texts one text per entry; the entry's index is its number in the trie
 * @param logProbs natural-log unigram probability per entry
 */
export function buildTrie(texts: readonly string[], logProbs: ArrayLike<number>): Trie {
  const letters = new Map<string, number>();
  const root: Building = { children: new Map(), entries: [], best: Number.NEGATIVE_INFINITY };
  let nodes = 1;
  let depth = 0;
  texts.forEach((text, index) => {
    let node = root;
    const p = logProbs[index]!;
    if (p > node.best) node.best = p;
    for (const char of text) {
      let letter = letters.get(char);
      if (letter === undefined) {
        letter = letters.size;
        letters.set(char, letter);
      }
      let child = node.children.get(letter);
      if (!child) {
        child = { children: new Map(), entries: [], best: p };
        node.children.set(letter, child);
        nodes++;
      }
      if (p > child.best) child.best = p;
      node = child;
    }
    node.entries.push(index);
    if (text.length > depth) depth = text.length;
  });
  const trie = {
    firstChild: new Int32Array(nodes).fill(-1),
    nextSibling: new Int32Array(nodes).fill(-1),
    letter: new Uint16Array(nodes),
    entry: new Int32Array(nodes).fill(-1),
    nextEntry: new Int32Array(texts.length).fill(-1),
    bestLogProb: new Float32Array(nodes),
    alphabet: [...letters.keys()],
    depth,
  };
  let next = 1;
  const place = (node: Building, at: number) => {
    trie.bestLogProb[at] = node.best;
    for (const entry of node.entries) {
      trie.nextEntry[entry] = trie.entry[at]!;
      trie.entry[at] = entry;
    }
    const ordered = [...node.children].sort((a, b) => b[1].best - a[1].best || a[0] - b[0]);
    // Siblings stand side by side: the search looks at all of them and goes down from few.
    const first = next;
    next += ordered.length;
    if (ordered.length > 0) trie.firstChild[at] = first;
    ordered.forEach(([letter, child], i) => {
      const id = first + i;
      trie.letter[id] = letter;
      if (i + 1 < ordered.length) trie.nextSibling[id] = id + 1;
      place(child, id);
    });
  };
  place(root, 0);
  return trie;
}
