import { day, hour } from '../clock.ts';
import type { AccessMethod, DeviceAsset, Person, Plan, Region, Service, Vendor } from '../records.ts';
import { known } from '../records.ts';
import type { Random } from '../random.ts';
import { markets } from './markets.ts';
import { barbaraOfMarketing, peter } from './people.ts';
import { modelsOf, products } from './products.ts';
import { usRegion } from './regions.ts';
import { att, meridian, verizon } from './vendors.ts';

const lineCount = 140;
const spareCount = 20;

interface Sources {
  people: readonly Person[];
  plans: readonly Plan[];
  vendors: readonly Vendor[];
  regions: readonly Region[];
}

/** The 140 lines with a device each, and some devices without a line that a swap can use. */
export function lines(
  random: Random,
  now: number,
  sources: Sources,
): { services: Service[]; devices: DeviceAsset[] } {
  const { services, devices } = publishedLines(now);
  const active = sources.people.filter(({ status }) => status === 'ACTIVE');
  while (services.length < lineCount) {
    const place = services.length;
    const market = place % 7 < 3 ? markets[0] : place % 7 < 5 ? markets[1] : markets[2 + (place % 3)];
    if (!market) throw new Error(`expected a market for line ${place}`);
    const owner = random.pick(active);
    const accessMethod = known(sources.vendors, market.vendorId).accessMethod ?? 'GSM';
    const device = aDevice(random, now, deviceId(place), owner.id, accessMethod);
    const activated = midnight(now) - random.between(200, 2_400) * day;
    const start = activated + random.between(0, 60) * day;
    const region = known(sources.regions, market.regionIds[0] ?? usRegion);
    devices.push(device);
    services.push({
      id: serviceId(place),
      serviceNumber: serviceNumber(random, region),
      status: place % 20 === 7 ? 'SUSPENDED' : place % 35 === 11 ? 'INACTIVE' : 'ACTIVE',
      activated,
      contractStart: start,
      contractEnd: start + 730 * day,
      lastDeviceUpgrade: start,
      planName: random.pick(
        sources.plans.filter(
          (plan) => plan.vendorId === market.vendorId && plan.regionIds.includes(region.id),
        ),
      ).name,
      vendorId: market.vendorId,
      deviceId: device.id,
      employeeId: owner.id,
      regionId: region.id,
      updated: now - random.between(1, 300) * day,
    });
  }
  for (let spare = 0; spare < spareCount; spare += 1) {
    const id = String(36_000_211 + spare * 17);
    devices.push(aDevice(random, now, id, random.pick(active).id, spare % 2 === 0 ? 'CDMA' : 'GSM'));
  }
  return { services, devices };
}

/** Contracts begin at midnight on the East coast, 05:00 in UTC (CONTRACT.md d.10). */
function midnight(now: number): number {
  return Math.floor(now / day) * day + 5 * hour;
}

/** A service has the number of an employee, and a device asset that of a catalog device (CONTRACT.md T38). */
function serviceId(place: number): string {
  return place === 20 ? peter : String(34_420_000 + place * 37);
}

function deviceId(place: number): string {
  return place === 21 ? '37948999' : String(33_590_000 + place * 29);
}

function aDevice(
  random: Random,
  now: number,
  id: string,
  employeeId: string,
  accessMethod: AccessMethod,
): DeviceAsset {
  const product = random.pick(products);
  const serial = accessMethod === 'GSM' ? ('IMEI' as const) : ('MEID' as const);
  return {
    id,
    manufacturerId: product.manufacturer,
    modelId: random.pick(modelsOf(product)).name,
    serialNumber: { type: serial, value: random.digits(serial === 'IMEI' ? 15 : 14) },
    simId: `8991${random.digits(16)}`,
    accessMethod,
    macAddress: Array.from({ length: 6 }, () => random.between(16, 255).toString(16).toUpperCase()).join(':'),
    ...(random.next() < 0.5 && { companyAssetId: `ACME-${random.digits(6)}` }),
    employeeId,
    updated: now - random.between(1, 300) * day,
  };
}

/** Invented: 555 numbers, and in Europe the ranges kept free for plays. */
function serviceNumber(random: Random, region: Region): string {
  if (region.abbreviation === 'GB') return `07700900${random.digits(3)}`;
  if (region.abbreviation === 'DE') return `0171392${random.digits(5)}`;
  const area = region.abbreviation === 'CA' ? ['416', '604'] : ['203', '512', '404', '720'];
  return `${random.pick(area)}555${random.digits(4)}`;
}

/** The lines and devices of the docs: upgrade and swap, port, move; and the new device of the published swap. */
function publishedLines(now: number): { services: Service[]; devices: DeviceAsset[] } {
  const updated = now - 40 * day;
  const nationwide = 'Nationwide for Business Talk Share Plan';
  const line = {
    status: 'ACTIVE' as const,
    employeeId: peter,
    regionId: usRegion,
    updated,
    planName: nationwide,
  };
  return {
    services: [
      {
        ...line,
        ...dates('2010-01-20T06', '2014-01-21T06', '2016-01-21T06', '2014-01-21T06'),
        id: '38382349',
        serviceNumber: '2035557676',
        vendorId: verizon,
        deviceId: '35362368',
      },
      {
        ...line,
        ...dates('2013-03-20T05', '2013-03-20T05', '2015-03-20T05', '2014-08-21T05'),
        id: '34415733',
        serviceNumber: '5123440000',
        vendorId: att,
        deviceId: '33585211',
        planName: 'Business Talk 450',
      },
      {
        ...line,
        ...dates('2009-05-24T11:45', '2009-05-24T11:45', '2017-05-24T00', '2015-05-24T09'),
        id: '99034551',
        serviceNumber: '4045553104',
        vendorId: att,
        deviceId: '770288091',
        employeeId: barbaraOfMarketing,
      },
      {
        ...line,
        ...dates('2014-02-03T06', '2014-02-03T06', '2016-02-03T06', '2014-02-03T06'),
        id: '34415734',
        serviceNumber: '07700900161',
        vendorId: meridian,
        deviceId: '33585212',
        planName: 'Business Talk 900',
        regionId: markets[2]?.regionIds[0] ?? usRegion,
      },
    ],
    devices: [
      {
        ...asset('35362368', 'LG', 'Cookie Plus', 'CDMA', updated),
        serialNumber: { type: 'ESN', value: '4289183847832' },
        simId: '83924758342478392342',
        macAddress: '90:33:20:94:31',
        companyAssetId: "Peter's Cookie",
      },
      {
        // The published serial number starts with a blank (T52).
        ...asset('33585211', 'Samsung', 'Galaxy Note Pro - Black', 'GSM', updated),
        serialNumber: { type: 'IMEI', value: ' 1234567891023456' },
        simId: '830222233333',
        macAddress: '1C:0D:88:90',
        companyAssetId: 'CompanyAssetID',
      },
      {
        ...asset('770288091', '2455765', '2346152', 'GSM', updated),
        serialNumber: { type: 'IMEI', value: '012345678901234' },
        simId: '89 91 10 1200 00 320451 0',
        macAddress: '00:1C:B3:09:85:15',
        companyAssetId: '90004008412334',
        employeeId: barbaraOfMarketing,
      },
      {
        ...asset('33585212', 'Nokia', 'Lumia 925 (16GB) - Black', 'GSM', updated),
        serialNumber: { type: 'IMEI', value: '012345678904321' },
        simId: '8944200000000112233',
        macAddress: '00:1C:B3:09:85:16',
      },
      {
        ...asset('35362399', 'Apple', 'iPhone 6 (64GB) - Space Gray', 'CDMA', updated),
        serialNumber: { type: 'IMEI', value: '123456789001230' },
        simId: '',
        macAddress: '90:33:20:94:32',
      },
    ],
  };
}

function asset(
  id: string,
  manufacturerId: string,
  modelId: string,
  accessMethod: AccessMethod,
  updated: number,
) {
  return { id, manufacturerId, modelId, accessMethod, employeeId: peter, updated };
}

/** Contract dates as published: an hour in UTC, to the minute where the docs give one. */
function dates(activated: string, start: string, end: string, lastDeviceUpgrade: string) {
  const at = (hourOfDay: string): number =>
    Date.parse(hourOfDay.length > 13 ? `${hourOfDay}Z` : `${hourOfDay}:00Z`);
  return {
    activated: at(activated),
    contractStart: at(start),
    contractEnd: at(end),
    lastDeviceUpgrade: at(lastDeviceUpgrade),
  };
}
