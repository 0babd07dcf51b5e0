import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";

/** A tile's place in the box. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Node {
  readonly index: number;
  readonly size: number;
  readonly children?: readonly Node[];
}

/** Places tiles with areas in proportion to the sizes, as square as they get, in the order of the sizes given. */
export function layTiles(
  sizes: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Tile[] {
  const children = sizes.map((size, index): Node => ({ index, size }));
  const root = hierarchy<Node>({ index: -1, size: 0, children }).sum(({ index, size }) =>
    index < 0 ? 0 : size,
  );
  const laid = treemap<Node>().tile(treemapSquarify).size([width, height])(root);
  return laid
    .leaves()
    .toSorted((a, b) => a.data.index - b.data.index)
    .map(({ x0, y0, x1, y1 }) => ({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 }));
}
