import { products } from '../seed/products.ts';
import { drawn } from './draw.ts';
import { drawings, type Form } from './shapes.ts';

/** The products that are no plain phones, by their pictures' names. */
const forms: Record<string, Form> = {
  ipad_air: 'tablet',
  sam_note_pro: 'tablet',
  sam_tab4: 'tablet',
  bb_q10: 'keyboard',
  bb_passport: 'keyboard',
  dura_xv: 'flip',
  mifi6620: 'hotspot',
};

/** By the first letters of a colour's name, as the addresses carry it. */
const colours: Record<string, string> = {
  bam: '#c9a26b',
  bla: '#26292e',
  blk: '#26292e',
  cha: '#43474d',
  gla: '#c9d0d6',
  gol: '#dcc9a3',
  gun: '#565d65',
  met: '#363a40',
  red: '#b3262e',
  shi: '#d9c28f',
  sil: '#d6d9dd',
  spa: '#63666c',
  whi: '#f6f7f8',
};
const PLAIN = '#434b55';

const accessoryForms: [RegExp, Form][] = [
  [/charger/i, 'charger'],
  [/headset/i, 'headset'],
  [/case|holster/i, 'case'],
  [/film/i, 'film'],
  [/dock|mount/i, 'dock'],
  [/battery/i, 'battery'],
];

/** The PNG at a path below /images, drawn anew each time; undefined where there is none. */
export function pictureAt(path: string): Buffer | undefined {
  const [, kind, name = ''] = /^(devices|models|accessories)\/(?:[A-Z]{3}\/)?([^/]+)\.jpg$/.exec(path) ?? [];
  if (kind === 'accessories') {
    const form = accessoryForms.find(([words]) => words.test(name))?.[1];
    return form && drawn(drawings[form](PLAIN));
  }
  const product = products.find(({ picture }) => name === picture || name.startsWith(`${picture}_`));
  if (kind === undefined || !product) return undefined;
  const colour = colours[name.slice(product.picture.length + 1, product.picture.length + 4)] ?? PLAIN;
  return drawn(drawings[forms[product.picture] ?? 'phone'](colour));
}
