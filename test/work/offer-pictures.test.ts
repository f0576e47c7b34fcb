import { expect, test } from 'vitest';
import { offeringPictures } from '../../electron/answers/offer-pictures.ts';
import { aFilledDraft, aStockedDesk } from './a-desk.ts';

const blackIphone = 'https://practice.invalid/images/devices/VER/iphone5_blk_l.jpg';

/** A desk whose window notes which pictures it may show. */
async function aWindow() {
  const offered: string[] = [];
  const it = await aStockedDesk();
  const desk = offeringPictures(
    it.desk,
    (connectionId, items) => offered.push(...items.map(({ picture }) => `${connectionId} ${picture}`)),
    () => it.tenancy.connection().id,
  );
  return { ...it, desk, offered };
}

test('the pictures of a page of the catalog may be shown, those of other pages not yet', async () => {
  const { desk, offered } = await aWindow();
  const sold = { type: 'UPGRADE', vendorId: '98' } as const;

  const page = await desk.reference.catalog({ kind: 'devices', sold, search: 'iPhone 5 (16GB)', offset: 0 });

  expect(page.items.map(({ picture }) => picture)).toContain(blackIphone);
  expect(offered).toEqual(page.items.map(({ picture }) => `practice ${picture}`));
});

test('a draft that is opened may show the device it was made with', async () => {
  const window = await aWindow();
  const draft = await aFilledDraft(window, 'UPGRADE');
  window.offered.length = 0;

  await window.desk.drafts.find(draft.id);

  expect(window.offered).toContain(`practice ${blackIphone}`);
});
