/** Numbers that fit everything printed as well as the true ones do: what differs from those, by count. */
export type World = ReadonlyMap<number, number>;

/** How far each count can be from what it is, and a world that shows it. */
export type Proofs = {
  least: Float64Array;
  most: Float64Array;
  leastIn: (World | null)[];
  mostIn: (World | null)[];
};

/** Nothing is proved yet. */
export function createProofs(values: readonly number[]): Proofs {
  return {
    least: Float64Array.from(values),
    most: Float64Array.from(values),
    leastIn: values.map(() => null),
    mostIn: values.map(() => null),
  };
}

/** Takes a world for all counts that it takes further than any before. */
export function addWorld(proofs: Proofs, world: World): void {
  for (const [count, value] of world) {
    if (value < (proofs.least[count] ?? value)) {
      proofs.least[count] = value;
      proofs.leastIn[count] = world;
    }
    if (value > (proofs.most[count] ?? value)) {
      proofs.most[count] = value;
      proofs.mostIn[count] = world;
    }
  }
}

/** Forgets what is proved only by worlds in which `count` is another. @returns the counts that lost a proof. */
export function withoutWorldsOf(proofs: Proofs, values: readonly number[], count: number): number[] {
  const lost: number[] = [];
  values.forEach((value, one) => {
    const [hasLeast, hasMost] = [proofs.leastIn[one]?.has(count), proofs.mostIn[one]?.has(count)];
    if (hasLeast) {
      proofs.least[one] = value;
      proofs.leastIn[one] = null;
    }
    if (hasMost) {
      proofs.most[one] = value;
      proofs.mostIn[one] = null;
    }
    if (hasLeast || hasMost) lost.push(one);
  });
  return lost;
}

export function copyProofs({ least, most, leastIn, mostIn }: Proofs): Proofs {
  return { least: least.slice(), most: most.slice(), leastIn: [...leastIn], mostIn: [...mostIn] };
}
