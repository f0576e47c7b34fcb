import { instant, instantWithOffset } from '../clock.ts';
import { link, linkAt, moveHost, picture } from '../links.ts';
import { known } from '../records.ts';
import type { Acme, DeviceAsset, Person, Service } from '../records.ts';
import { makeOf, manufacturerOf, vendorOf } from './vendors.ts';

/** A service in the list: less than the single record (CONTRACT.md b.2). */
export function serviceOfList(acme: Acme, service: Service) {
  return {
    _meta: { href: link('/assets/services/{}', service.id) },
    employee: holder(known(acme.people, service.employeeId)),
    id: service.id,
    plan: { name: service.planName },
    serviceNumber: service.serviceNumber,
    status: service.status,
    updated: instant(service.updated),
    vendor: carriers(acme, service),
  };
}

/** The single service, with its device, its dates and what can be ordered for it. */
export function service(acme: Acme, one: Service) {
  const device = known(acme.devices, one.deviceId);
  return {
    ...serviceOfList(acme, one),
    contractDates: contractDates(one, instant),
    device: { ...deviceItself(acme, device), orderActions: deviceActions },
    orderActions: serviceActions[one.status],
    upgradeEligibilityDate: instant(one.contractEnd),
  };
}

/** The answer to a move: an older shape, with other hosts and other dates (CONTRACT.md T2, T4, T33). */
export function movedService(acme: Acme, one: Service) {
  const device = known(acme.devices, one.deviceId);
  const owner = known(acme.people, one.employeeId);
  const { manufacturer } = makeOf(acme, device);
  return {
    ...service(acme, one),
    _meta: { href: linkAt(moveHost, '/assets/services/{}', one.id) },
    contractDates: contractDates(one, instantWithOffset),
    vendor: carriers(acme, one, moveHost),
    device: {
      ...deviceItself(acme, device),
      _meta: { href: linkAt(moveHost, '/asset/devices/{}', device.id) },
      manufacturer: manufacturerOf(manufacturer, moveHost),
      orderActions: deviceActions,
    },
    employee: {
      ...holder(owner),
      _meta: { href: linkAt(moveHost, '/employees/{}', owner.id) },
      department: owner.department,
      email: owner.email,
    },
  };
}

/** What the order confirmation says of the service. */
export function serviceOfOrder(one: Service) {
  return {
    _meta: { href: link('/assets/services/{}', one.id) },
    contractDates: contractDates(one, instant),
    id: one.id,
    serviceNumber: one.serviceNumber,
    status: one.status,
  };
}

/** What the order confirmation says of the device in the inventory; its model is a text there (T36). */
export function inventoryDevice(acme: Acme, device: DeviceAsset) {
  const { manufacturer, model } = makeOf(acme, device);
  return {
    accessMethod: device.accessMethod,
    ...(device.companyAssetId !== undefined && { companyAssetId: device.companyAssetId }),
    id: device.id,
    macAddress: device.macAddress,
    manufacturer: manufacturerOf(manufacturer),
    model: model.name,
    serialNumber: device.serialNumber,
    simId: device.simId,
  };
}

/**
 * A device asset. Its service is a mere reference unless `details` asks for more; then it can also say when an
 * upgrade is due (r131, where the key is spelt otherwise than in the service, T26).
 */
export function deviceAsset(
  acme: Acme,
  device: DeviceAsset,
  details: { service: boolean; upgrade: boolean },
) {
  const line = acme.services.find(({ deviceId }) => deviceId === device.id);
  return {
    ...deviceItself(acme, device),
    employee: holder(known(acme.people, device.employeeId)),
    orderActions: deviceActions,
    ...(line && {
      service: {
        ...(details.service
          ? serviceOfList(acme, line)
          : {
              _meta: { href: link('/assets/services/{}', line.id) },
              id: line.id,
              serviceNumber: line.serviceNumber,
            }),
        ...(details.service && details.upgrade && { upgradeEligibleDate: instant(line.contractEnd) }),
      },
    }),
    updated: instant(device.updated),
  };
}

/** The docs' line is active and offers both SUSPEND and UNSUSPEND (CONTRACT.md T41). */
const serviceActions: Record<Service['status'], readonly string[]> = {
  ACTIVE: ['UPGRADE', 'PORT_NUMBER', 'UPDATE_FEATURES', 'SUSPEND', 'UNSUSPEND', 'DEACTIVATE'],
  SUSPENDED: ['UNSUSPEND', 'DEACTIVATE'],
  INACTIVE: [],
};
const deviceActions = ['UPGRADE', 'ORDER_ACCESSORIES', 'SWAP_DEVICES'];

function deviceItself(acme: Acme, device: DeviceAsset) {
  const { manufacturer, model } = makeOf(acme, device);
  return {
    _meta: { href: link('/assets/devices/{}', device.id) },
    accessMethod: device.accessMethod,
    ...(device.companyAssetId !== undefined && { companyAssetId: device.companyAssetId }),
    id: device.id,
    macAddress: device.macAddress,
    manufacturer: manufacturerOf(manufacturer),
    model: { id: model.id, imageUrl: picture(model.image), name: model.name },
    serialNumber: device.serialNumber,
    simId: device.simId,
  };
}

function contractDates(service: Service, write: (ms: number) => string) {
  return {
    activated: write(service.activated),
    end: write(service.contractEnd),
    lastDeviceUpgrade: write(service.lastDeviceUpgrade),
    start: write(service.contractStart),
  };
}

function carriers(acme: Acme, service: Service, host?: string) {
  const vendor = vendorOf(known(acme.vendors, service.vendorId), host);
  return { billing: vendor, current: vendor };
}

function holder(person: Person) {
  return {
    _meta: { href: link('/employees/{}', person.id) },
    companyEmployeeId: person.companyEmployeeId,
    firstName: person.firstName,
    id: person.id,
    lastName: person.lastName,
    status: person.status,
  };
}
