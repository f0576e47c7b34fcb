/** A line of handsets: every storage in every colour is one model. */
export interface Product {
  manufacturer: string;
  name: string;
  storage: string[];
  colours: string[];
  /** One-time price of the smallest one, in US dollars. */
  from: number;
  picture: string;
}

export const products: Product[] = [
  product('Apple', 'iPhone 5', '16GB 32GB 64GB', 'Black White', 199.99, 'iphone5'),
  product('Apple', 'iPhone 6', '16GB 64GB 128GB', 'Space Gray,Silver,Gold', 249.99, 'iphone6'),
  product('Apple', 'iPad Air', '16GB 64GB', 'Space Gray,Silver', 379.99, 'ipad_air'),
  product('Samsung', 'Galaxy S4', '16GB 32GB', 'Black Mist,White Frost', 199.99, 'sam_gal_s4'),
  product('Samsung', 'Galaxy S5', '16GB 32GB', 'Charcoal,White,Gold', 229.99, 'sam_gal_s5'),
  product('Samsung', 'Galaxy Note Pro', '', 'Black White', 299.99, 'sam_note_pro'),
  product('Samsung', 'Galaxy Tab 4', '16GB 32GB', 'Black White', 179.99, 'sam_tab4'),
  product('LG', 'Cookie Plus', '', '', 49.99, 'lg_cookie'),
  product('LG', 'G3', '32GB', 'Metallic Black,Silk White,Shine Gold', 149.99, 'lg_g3'),
  product('Motorola', 'Moto X', '16GB 32GB', 'Black White Bamboo', 99.99, 'moto_x'),
  product('Motorola', 'Droid Turbo', '32GB 64GB', 'Black Red', 199.99, 'droid_turbo'),
  product('HTC', 'One M8', '16GB 32GB', 'Gunmetal Gray,Glacial Silver', 199.99, 'htc_m8'),
  product('Nokia', 'Lumia 925', '16GB 32GB', 'Black White', 79.99, 'lumia925'),
  product('BlackBerry', 'Q10', '16GB', 'Black White', 99.99, 'bb_q10'),
  product('BlackBerry', 'Passport', '32GB', 'Black Red', 249.99, 'bb_passport'),
  product('Sonim', 'XP5 Rugged', '', '', 149.99, 'sonim_xp5'),
  product('Kyocera', 'DuraForce', '16GB', 'Black', 129.99, 'dura_force'),
  product('Kyocera', 'DuraXV 3G/LTE', '', 'Black Silver', 59.99, 'dura_xv'),
  product('Novatel', 'MiFi 6620L', '', '', 49.99, 'mifi6620'),
];

/** Every model's name, such as `iPhone 5 (16GB) - Black`, with how many steps it lies above the smallest. */
export function modelsOf(product: Product): { name: string; step: number; colour: string }[] {
  const storages = product.storage.length > 0 ? product.storage : [''];
  const colours = product.colours.length > 0 ? product.colours : [''];
  return storages.flatMap((storage, step) =>
    colours.map((colour) => ({
      name: `${product.name}${storage && ` (${storage})`}${colour && ` - ${colour}`}`,
      step,
      colour,
    })),
  );
}

function product(
  manufacturer: string,
  name: string,
  storage: string,
  colours: string,
  from: number,
  picture: string,
): Product {
  const separator = colours.includes(',') ? ',' : ' ';
  return {
    manufacturer,
    name,
    storage: storage.split(' ').filter(Boolean),
    colours: colours.split(separator).filter(Boolean),
    from,
    picture,
  };
}
