/** @file How each of the published orders is filled in on screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './runtime.ts';
import * as desk from './steps.ts';

export interface PublishedOrder {
  type: string;
  /** Its name on screen. */
  name: string;
  line: { search: string; number: string };
  number: string;
  fill(page: Page): Promise<void>;
}

/** The published request body. */
export const bodyOf = (type: string): unknown =>
  JSON.parse(readFileSync(join(root, 'test/fixtures/pairs', type, 'request.json'), 'utf8'));

const { question } = desk;

export const upgrade: PublishedOrder = {
  type: 'UPGRADE',
  name: 'Upgrade',
  line: { search: '203-555-7676', number: '2035557676' },
  number: '12345678',
  async fill(page) {
    await desk.take(
      page,
      'shoppingCart.deviceId',
      'iphone 5 16gb black',
      'Apple iPhone 5 (16GB) - Black',
      '9194713904',
    );
    await desk.take(
      page,
      'shoppingCart.planId',
      'nationwide business',
      'Nationwide for Business Talk Share Plan',
      '58.67',
    );
    await desk.tick(page, 'shoppingCart.optionalFeatureIds', 'Voice Mail');
    await desk.tick(page, 'shoppingCart.optionalFeatureIds', 'Roadside Assistance');
    await desk.type(page, question('CONTACT_NUMBER'), '2035559999');
    await desk.choose(page, question('Reason'), 'Eligible for upgrade');
    await desk.fillAddress(page);
  },
};

export const portNumber: PublishedOrder = {
  type: 'PORT_NUMBER',
  name: 'Port number',
  line: { search: '512 344 0000', number: '5123440000' },
  number: 'MM11234',
  async fill(page) {
    await desk.find(page, 'carrierId', 'Verizon Wireless');
    await desk.find(page, 'regionId', 'United States', '70144640');
    await desk.type(page, 'postalCode', '06477');
    await desk.take(
      page,
      'shoppingCart.deviceId',
      'iphone 5 16gb black',
      'Apple iPhone 5 (16GB) - Black',
      '9194713909',
    );
    await desk.take(
      page,
      'shoppingCart.planId',
      'nationwide business',
      'Nationwide for Business Talk Share Plan',
      '38.69',
    );
    await desk.tick(page, 'shoppingCart.optionalFeatureIds', 'Visual Voice Mail');
    await desk.tick(page, 'shoppingCart.optionalFeatureIds', /Wireless Phone Protection/);
    await desk.type(page, question('CARRIER_ACCT_NUMBER'), '123456789');
    await desk.type(page, question('NAME_ON_INVOICE'), 'Peter Edwards');
    await desk.type(page, question('CONTACT_NUMBER'), '2035559360');
    await desk.type(page, question('CURRENT_CARRIER'), 'Formerly AT&T Wireless');
    await desk.fillAddress(page);
  },
};

export const swapDevices: PublishedOrder = {
  type: 'SWAP_DEVICES',
  name: 'Swap devices',
  line: { search: '203-555-7676', number: '2035557676' },
  number: 'AZ99087547-001',
  async fill(page) {
    await desk.find(page, 'newDevice.manufacturerId', 'Apple');
    await desk.find(page, 'newDevice.modelId', 'iPhone 6 (64GB) - Space Gray');
    await desk.choose(page, 'newDevice.serialNumber.type', 'IMEI');
    await desk.type(page, 'newDevice.serialNumber.value', '123456789001230');
    await desk.findInstead(page, 'existingDevice.manufacturerId', 'Other');
    await desk.find(page, 'existingDevice.modelId', 'Other');
    await desk.type(page, 'existingDevice.otherMakeModelName', 'Acme StarPhone 2000');
    await desk.choose(page, 'existingDevice.serialNumber.type', 'IMEI');
    await desk.type(page, 'existingDevice.serialNumber.value', '012345678901007');
    await desk.type(page, 'existingDevice.simId', '89 91 10 1200 00 320451 3');
    await desk.type(page, question('CONTACT_NUMBER'), '2035559999');
    await desk.type(page, question('ADDITIONAL_INSTRUCTIONS'), 'Please confirm serial number for new device');
    await desk.type(page, question('PREFERRED_AREA_CODE'), '203');
  },
};
