import type { Vendor } from '../records.ts';
import { britainRegion, canadaRegion, germanyRegion, otherUsRegion, usRegion } from './regions.ts';

export const verizon = '98';
export const att = '111';
export const meridian = '333';

/** Three carriers and two shops; only carriers have an access method. */
export function vendors(): Vendor[] {
  return [
    {
      id: verizon,
      name: 'Verizon Wireless',
      code: 'VER',
      accessMethod: 'CDMA',
      regionIds: [usRegion, otherUsRegion],
    },
    {
      id: att,
      name: 'AT&T Wireless',
      code: 'ATT',
      accessMethod: 'GSM',
      regionIds: [usRegion, otherUsRegion],
    },
    {
      id: meridian,
      name: 'Meridian Mobile',
      code: 'MER',
      accessMethod: 'GSM',
      regionIds: [britainRegion, canadaRegion, germanyRegion],
    },
    { id: '888', name: 'Bright Office Supplies', code: 'BRI', regionIds: [usRegion] },
    { id: '912', name: 'Harbor Repair Service', code: 'HAR', regionIds: [usRegion] },
  ];
}
