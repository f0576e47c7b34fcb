import { isScarce } from '../order/scarce.ts';
import type { TransactionType } from '../order/transaction-types.ts';
import { known } from '../records.ts';
import type { Acme, CatalogItem, Person, Plan, Service } from '../records.ts';
import type { Random } from '../random.ts';
import { acknowledgementsFor } from './acknowledgements.ts';
import { propertyDefinitions, propertyGroup } from './properties.ts';
import type { PropertyDefinition } from './properties.ts';
import { usRegion } from './regions.ts';
import { att, verizon } from './vendors.ts';

/** A request body and the person it is for. */
interface MadeRequest {
  actor: Person;
  body: { orderRequest: Record<string, unknown> };
}

type Make = (externalOrderNumber: string) => MadeRequest;

/** One maker for each kind of order the seed has. */
export type RequestMaker = Record<
  | 'newActivation'
  | 'upgrade'
  | 'scarceUpgrade'
  | 'portNumber'
  | 'orderAccessories'
  | 'suspend'
  | 'unsuspend'
  | 'deactivate'
  | 'updateFeatures'
  | 'swapDevices'
  | 'transferOut'
  | 'transferIn'
  | 'transferInAndPort',
  Make
>;

/** Makes requests that are valid by the rules of their types, for lines and people chosen by the seed. */
export function orderRequests(acme: Acme, random: Random): RequestMaker {
  const lines = acme.services.filter(({ status, regionId }) => status === 'ACTIVE' && regionId === usRegion);
  const person = (): Person => random.pick(acme.people.filter(({ status }) => status === 'ACTIVE'));
  const device = (
    vendorId: string,
    isWanted: (item: CatalogItem) => boolean = (item) => !isScarce(item),
  ): string =>
    random.pick(acme.catalog.devices.filter((item) => item.vendorId === vendorId && isWanted(item))).id;
  const plan = (vendorId: string): Plan =>
    random.pick(acme.catalog.plans.filter((item) => item.vendorId === vendorId));
  const accessory = (vendorId: string): string =>
    random.pick(acme.catalog.accessories.filter((item) => item.vendorId === vendorId)).id;

  const made = (
    transactionType: TransactionType,
    externalOrderNumber: string,
    actor: Person,
    vendorId: string,
    more: Record<string, unknown>,
    service?: Service,
  ): MadeRequest => {
    const occasion = {
      transactionType,
      actor,
      vendor: known(acme.vendors, vendorId),
      ...(service && { service }),
    };
    const fields = propertyDefinitions(occasion).flatMap(filled);
    return {
      actor,
      body: {
        orderRequest: {
          externalOrderNumber,
          transactionType,
          ...(service && { serviceId: service.id }),
          ...more,
          properties: [{ groupId: propertyGroup, fields }],
        },
      },
    };
  };
  const onLine =
    (
      transactionType: TransactionType,
      more: (line: Service, owner: Person) => Record<string, unknown>,
      fulfilledBy: (line: Service) => string = ({ vendorId }) => vendorId,
    ): Make =>
    (externalOrderNumber) => {
      const line = random.pick(lines);
      const owner = known(acme.people, line.employeeId);
      return made(transactionType, externalOrderNumber, owner, fulfilledBy(line), more(line, owner), line);
    };
  const upgrade = (isWanted?: (item: CatalogItem) => boolean): Make =>
    onLine('UPGRADE', (line, owner) => ({
      existingDevice: existingDevice(acme, line),
      shoppingCart: { deviceId: device(line.vendorId, isWanted) },
      shipTo: shipTo(owner),
    }));
  const intoCompany =
    (transactionType: TransactionType, from: string, to: string): Make =>
    (externalOrderNumber) => {
      const actor = person();
      const chosen = plan(to);
      return made(transactionType, externalOrderNumber, actor, to, {
        currentVendorId: from,
        regionId: usRegion,
        postalCode: '06477',
        shoppingCart: { deviceId: device(to), planId: chosen.id, quantity: 1 },
        shipTo: shipTo(actor),
        acknowledgements: acknowledgementsFor(transactionType).acknowledgements.map(({ id }) => ({
          id,
          boolean: true,
        })),
      });
    };

  return {
    newActivation: (externalOrderNumber) => {
      const actor = person();
      const vendorId = random.pick([verizon, att]);
      const chosen = plan(vendorId);
      return made('NEW_ACTIVATION', externalOrderNumber, actor, vendorId, {
        regionId: usRegion,
        postalCode: '06477',
        shoppingCart: {
          deviceId: device(vendorId),
          planId: chosen.id,
          optionalFeatureIds: chosen.optional.slice(0, 1),
          accessoryIds: [accessory(vendorId)],
        },
        shipTo: shipTo(actor),
      });
    },
    upgrade: upgrade(),
    scarceUpgrade: upgrade(isScarce),
    portNumber: onLine(
      'PORT_NUMBER',
      (line, owner) => ({
        regionId: usRegion,
        postalCode: '06477',
        shoppingCart: { deviceId: device(otherCarrier(line)), planId: plan(otherCarrier(line)).id },
        shipTo: shipTo(owner),
      }),
      otherCarrier,
    ),
    orderAccessories: onLine('ORDER_ACCESSORIES', (line, owner) => ({
      shoppingCart: { accessoryIds: [accessory(line.vendorId)] },
      shipTo: shipTo(owner),
    })),
    suspend: onLine('SUSPEND', () => ({})),
    unsuspend: onLine('UNSUSPEND', () => ({})),
    deactivate: onLine('DEACTIVATE', () => ({})),
    updateFeatures: onLine('UPDATE_FEATURES', (line) => ({
      shoppingCart: {
        features: acme.catalog.features
          .filter(({ vendorId }) => vendorId === line.vendorId)
          .slice(2, 4)
          .map(({ id }, place) => ({ id, action: place === 0 ? 'ADD' : 'REMOVE' })),
        featureRequestComment: 'Please start with the next bill cycle',
      },
    })),
    swapDevices: onLine('SWAP_DEVICES', (line) => ({
      existingDevice: existingDevice(acme, line),
      newDevice: {
        manufacturerId: 'Apple',
        modelId: 'iPhone 6 (64GB) - Space Gray',
        serialNumber: { type: 'IMEI', value: random.digits(15) },
      },
    })),
    transferOut: onLine('XFER_SERVICE_OUT', () => ({ acknowledgements: [] })),
    transferIn: intoCompany('XFER_SERVICE_IN', verizon, verizon),
    transferInAndPort: intoCompany('XFER_SERVICE_IN_AND_PORT', att, verizon),
  };
}

function otherCarrier({ vendorId }: Service): string {
  return vendorId === verizon ? att : verizon;
}

function existingDevice(acme: Acme, line: Service): Record<string, unknown> {
  const { manufacturerId, modelId, serialNumber, simId } = known(acme.devices, line.deviceId);
  return { manufacturerId, modelId, serialNumber, simId };
}

function shipTo({ firstName, lastName }: Person): Record<string, unknown> {
  return {
    name: `${firstName} ${lastName}`,
    regionId: usRegion,
    address: [
      { id: 'LINE_1', value: '35 Executive Blvd' },
      { id: 'CITY', value: 'Orange' },
      { id: 'STATE', value: 'CT' },
      { id: 'POSTAL_CODE', value: '06477' },
    ],
    expedite: lastName < 'N',
  };
}

/** What somebody in no hurry would fill in: the required fields, and the text that is there already. */
function filled(definition: PropertyDefinition): object[] {
  if (definition.validation !== 'REQUIRED') return [];
  const { id, type, choices, text } = definition;
  switch (type) {
    case 'CHOICE':
      return [{ id, type, choice: { id: choices?.[0]?.id } }];
    case 'DATE':
      return [{ id, type, date: '2030-12-22T00:00:00+00:00' }];
    default:
      return [{ id, type, text: text ?? samples[id] ?? '203' }];
  }
}

const samples: Readonly<Record<string, string>> = {
  CARRIER_ACCT_NUMBER: '123456789',
  CURRENT_CARRIER: 'The present carrier',
  NAME_ON_INVOICE: 'ACME Accounts Payable',
  PERSONAL_EMAIL: 'someone@example.com',
  PIN_PASSWORD: '4711',
  SERVICE_NUMBER: '2035550147',
};
