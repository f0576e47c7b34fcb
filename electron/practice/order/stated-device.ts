import { link } from '../links.ts';
import { byId } from '../records.ts';
import type { Manufacturer, Model, Service } from '../records.ts';
import { manufacturerOf } from '../show/vendors.ts';
import type { Occasion } from './occasion.ts';
import type { StatedDevice } from './read-request.ts';

/** A device of the request whose make is known. */
export interface ResolvedDevice {
  stated: StatedDevice;
  manufacturer: Manufacturer;
  model: Model;
}

/** Checks make, serial number and SIM of `existingDevice` or `newDevice` (CONTRACT.md c.2, c.9, d.8). */
export function resolveDevice(
  on: Occasion,
  key: 'existingDevice' | 'newDevice',
  service: Service | undefined,
): ResolvedDevice | undefined {
  const stated = on.request[key];
  const about = (field: string, message: string): void =>
    on.complain(`${key}-${field}`, `${key}.${field}: ${message}`);
  if (!stated) {
    on.complain(key, `${key}: must be passed in for ${on.request.transactionType}.`);
    return undefined;
  }
  const manufacturer = byId(on.world.acme.manufacturers, stated.manufacturerId);
  if (!manufacturer) about('manufacturerId', missing(stated.manufacturerId, 'manufacturer'));
  const model = byId(manufacturer?.models.filter(({ kind }) => kind === 'DEVICE') ?? [], stated.modelId);
  if (manufacturer && !model) about('modelId', missing(stated.modelId, `model of ${manufacturer.name}`));
  if (stated.modelId === 'Other' && stated.otherMakeModelName === undefined) {
    about('otherMakeModelName', 'must be passed in for a device of another make.');
  }
  if (stated.serialType === undefined) about('serialNumber.type', 'must be passed in.');
  if (stated.serialValue === undefined || stated.serialValue.trim() === '') {
    about('serialNumber.value', 'must be passed in.');
  }
  if (key === 'existingDevice' && on.rules.existingDevice === 'required' && stated.simId === undefined) {
    about('simId', 'must be passed in.');
  }
  if (key === 'newDevice') checkFree(on, stated, service);
  return manufacturer && model ? { stated, manufacturer, model } : undefined;
}

/** How the confirmation shows it (CONTRACT.md d.2). */
export function showDevice(device: ResolvedDevice, key: 'existingDevice' | 'newDevice') {
  const { stated, manufacturer, model } = device;
  // The published link to the model of a new device ends in the maker's id (T39).
  const linkedId = key === 'newDevice' ? manufacturer.id : model.id;
  return {
    manufacturer: manufacturerOf(manufacturer),
    model: {
      _meta: { href: link('/manufacturers/{}/models/{}', manufacturer.id, linkedId) },
      id: model.id,
      name: model.name,
    },
    ...(stated.otherMakeModelName !== undefined && { otherMakeModelName: stated.otherMakeModelName }),
    serialNumber: { type: stated.serialType, value: stated.serialValue },
    ...(stated.simId !== undefined && { simId: stated.simId }),
  };
}

/** A device that a line already uses cannot be swapped in. */
function checkFree({ world, complain }: Occasion, stated: StatedDevice, service: Service | undefined): void {
  const serial = stated.serialValue?.trim();
  const asset = world.acme.devices.find(({ serialNumber }) => serialNumber.value.trim() === serial);
  const line = asset && world.acme.services.find(({ deviceId }) => deviceId === asset.id);
  if (!line) return;
  complain(
    'newDevice-serialNumber',
    line.id === service?.id
      ? 'newDevice.serialNumber: this is the device the line has now.'
      : `newDevice.serialNumber: this device is in use on the line ${line.serviceNumber}.`,
  );
}

function missing(id: string | undefined, kind: string): string {
  return id === undefined ? 'must be passed in.' : `there is no ${kind} ${id}.`;
}
