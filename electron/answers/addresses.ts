import type { Handlers } from '../contract/serve.ts';
import { listAddresses, removeAddress, saveAddress, useAddress } from '../work/address-book.ts';
import { kept } from './kept.ts';

export function addressAnswers(book: Parameters<typeof listAddresses>[0]): Handlers['addresses'] {
  return {
    list: (search) => listAddresses(book, search),
    save: (address) => kept(saveAddress(book, address)),
    used: (id) => kept(useAddress(book, id)),
    remove: (id) => kept(removeAddress(book, id)),
  };
}
