import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/restore/channel/channel.js';
import type { ArcBuilder } from '../../../src/restore/lattice/arcs.js';
import { SharedArcs } from '../../../src/restore/lattice/shared-arcs.js';
import type { Shortlister } from '../../../src/restore/readings/shortlist.js';

const channel = { weights: [1] } as unknown as Channel;
const readings = {} as Shortlister;
/** A maker that remembers so many readings. */
const remembering = (remembered: number) => () => ({ remembered }) as unknown as ArcBuilder;

describe('SharedArcs', () => {
  it('gives equal habits the same maker, and others one of their own', () => {
    const arcs = new SharedArcs();
    const of = (how: string, other: Channel = channel) =>
      arcs.of({ channel: other, readings, how }, remembering(1));
    const maker = of('old');
    expect(of('new')).not.toBe(maker);
    expect(of('old', { weights: [1] } as unknown as Channel)).not.toBe(maker);
    expect(of('old')).toBe(maker);
  });

  it('forgets those not used for longest when all together remember too much', () => {
    const arcs = new SharedArcs();
    const of = (how: string) => arcs.of({ channel, readings, how }, remembering(150_000));
    const [a, b] = [of('a'), of('b')];
    expect(of('a')).toBe(a);
    of('c');
    expect(of('a')).toBe(a);
    expect(of('b')).not.toBe(b);
  });

  it('starts a maker afresh that alone remembers too much', () => {
    const arcs = new SharedArcs();
    const grown = { remembered: 0 };
    const of = () => arcs.of({ channel, readings, how: '' }, () => ({ ...grown }) as unknown as ArcBuilder);
    const maker = of() as unknown as { remembered: number };
    maker.remembered = 400_001;
    expect(of()).not.toBe(maker);
    expect(of().remembered).toBe(0);
  });
});
