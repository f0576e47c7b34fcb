/** @file Where the values of a form live: paths below orderRequest, in the comparison's notation. */

export const answerPath = (groupId: string, questionId: string): string =>
  `properties[${inBrackets(groupId)}][${inBrackets(questionId)}]`;

/** The text that goes with a choice marked isOther. */
export const otherPath = (path: string): string => `${path}.otherText`;

export const addressPath = (componentId: string): string => `shipTo.address[${componentId}]`;

/** What is to happen to a feature of the line: ADD or REMOVE. */
export const changePath = (featureId: string): string => `${CHANGES}[${featureId}]`;

/** Holds the text that was agreed to (acknowledgement.ts). */
export const agreementPath = (acknowledgementId: string): string => `acknowledgements[${acknowledgementId}]`;

/** Form-only: the carrier that fulfils the order. It is not part of the body. */
export const CARRIER = 'carrierId';
/** Form-only: something is to be sent though no device is in the cart. */
export const SHIP_WANTED = 'shipTo.wanted';

/** Form-only, for the clock of a suspension: what kind of reason it has, and when it shall end. */
export const SUSPEND_KIND = 'suspend.kind';
export const SUSPEND_UNTIL = 'suspend.until';
/** Form-only: why a line is ended though its number is being moved. */
export const OVERRIDE = 'override.openPort';
/** Form-only: gone through with the bill in hand. */
export const checklistPath = (item: string): string => `checklist.${item}`;

export const LINE = 'serviceId';
export const CURRENT_CARRIER = 'currentVendorId';
export const REGION = 'regionId';
export const DEVICE = 'shoppingCart.deviceId';
export const PLAN = 'shoppingCart.planId';
export const FEATURES = 'shoppingCart.optionalFeatureIds';
export const ACCESSORIES = 'shoppingCart.accessoryIds';
export const QUANTITY = 'shoppingCart.quantity';
export const CHANGES = 'shoppingCart.features';
export const COMMENT = 'shoppingCart.featureRequestComment';
export const SHIP_NAME = 'shipTo.name';
export const SHIP_REGION = 'shipTo.regionId';
export const SHIP_EXPEDITE = 'shipTo.expedite';

/** An id as it is, unless it could be taken for two: `a][b`. No two questions share a path. */
const inBrackets = (id: string): string => id.replace(/\](\\*)\[/g, ']\\$1[');

/** `properties[MISCELLANEOUS][CONTACT_NUMBER].text` is drawn by the field `properties[MISCELLANEOUS][CONTACT_NUMBER]`. */
export const fieldPathOf = (findingPath: string): string =>
  findingPath
    .replace(/^(properties\[.*\]\[.*\])\.\w+$/, '$1')
    .replace(/^(shipTo\.address\[.*\])\.value$/, '$1')
    .replace(/^(acknowledgements\[.*\])\.boolean$/, '$1')
    .replace(/^(shoppingCart\.(?:optionalFeatureIds|accessoryIds|features))\[.*\](?:\.\w+)?$/, '$1');
