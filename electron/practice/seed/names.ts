/** Invented people are put together from these; no pair stands for anybody. */
export const firstNames =
  words(`Ada Alan Amara Anton Beatrix Boris Carla Cedric Dalia Dmitri Edith Emil Farah Felix Greta
Hugo Ines Ivan Jasmin Jonas Kaya Kurt Leila Lorenz Mara Milo Nadia Nils Olga Oskar Paula Quentin Rosa Ruben Selma Stefan
Tamara Theo Uma Viktor Wanda Xenia Yara Zeno`);

export const lastNames =
  words(`Abbott Barlow Calder Denholm Easton Fairley Garrick Holloway Ingram Jessop Kendrick Larkin
Merrick Norwood Oakley Penrose Quill Ridley Sefton Thorne Underhill Vickers Westcott Yardley Ashdown Brackley Corwin
Dunmore Elsworth Farrow Glenholm Hartwell Ivory Kestrel Lindale Marlow Northcote Osgood Pembury Ravensworth`);

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
