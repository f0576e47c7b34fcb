/** What was ticked beside a consent, word for word: a list of texts. It is part of the consent and stays like it. */
export const consents = /* sql */ `
  ALTER TABLE attempts ADD COLUMN consentedTo TEXT CHECK (json_valid(consentedTo));

  CREATE TRIGGER whatWasSaidStays BEFORE UPDATE OF consentedTo ON attempts
  BEGIN SELECT RAISE(ABORT, 'what a person agreed to send is never changed'); END;
`;
