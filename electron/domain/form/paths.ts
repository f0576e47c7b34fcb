/** @file Where the values of a form live: paths below orderRequest, in the comparison's notation. */

export const answerPath = (groupId: string, questionId: string): string =>
  `properties[${groupId}][${questionId}]`;

/** The text that goes with a choice marked isOther. */
export const otherPath = (path: string): string => `${path}.otherText`;

export const addressPath = (componentId: string): string => `shipTo.address[${componentId}]`;

/** Form-only: the carrier that will serve the line after a port. It is not part of the body. */
export const CARRIER = 'carrierId';
/** Form-only: something is to be sent though no device is in the cart. */
export const SHIP_WANTED = 'shipTo.wanted';

export const DEVICE = 'shoppingCart.deviceId';
export const PLAN = 'shoppingCart.planId';
export const FEATURES = 'shoppingCart.optionalFeatureIds';

/** `properties[MISCELLANEOUS][CONTACT_NUMBER].text` is drawn by the field `properties[MISCELLANEOUS][CONTACT_NUMBER]`. */
export const fieldPathOf = (findingPath: string): string =>
  findingPath
    .replace(/^(properties\[.*\]\[.*\])\.\w+$/, '$1')
    .replace(/^(shipTo\.address\[.*\])\.value$/, '$1')
    .replace(/^(shoppingCart\.optionalFeatureIds)\[.*\]$/, '$1');
