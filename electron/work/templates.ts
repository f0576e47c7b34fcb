/** @file Templates: drafts to begin others from. */
import type { Draft } from '../domain/draft.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { templateNameProblem, templateOf, type Template } from '../domain/template.ts';
import { gone, type DraftDesk } from './draft-desk.ts';
import { createDraft, type ForWhom } from './keep-drafts.ts';
import type { TemplateStore } from './needs.ts';

type Shelf = DraftDesk & { templates: TemplateStore };

/** Keeps what of the draft fits other lines and people; the draft itself stays as it is. */
export async function saveTemplate(desk: Shelf, draftId: string, name: string): Promise<Result<Template>> {
  const draft = await desk.drafts.find(draftId);
  if (!draft) return gone;
  const { connectionId } = draft;
  const { now, newId } = desk.world;
  return keep(desk, { id: newId(), connectionId, name, savedAt: now(), ...templateOf(draft) });
}

export const listTemplates = ({ templates, tenancy }: Shelf): Promise<Template[]> =>
  templates.list(tenancy.connection().id);

export async function renameTemplate(desk: Shelf, id: string, name: string): Promise<Result<Template>> {
  const template = await desk.templates.find(id);
  return template ? keep(desk, { ...template, name }) : noTemplate;
}

export async function removeTemplate({ templates }: Shelf, id: string): Promise<Result<null>> {
  return (await templates.remove(id)) ? ok(null) : noTemplate;
}

/** A new draft with the template's values; what the line or the person gives is filled in as for any new draft. */
export async function createFromTemplate(
  desk: Shelf,
  templateId: string,
  forWhom: ForWhom,
): Promise<Result<Draft>> {
  const template = await desk.templates.find(templateId);
  // Its ids mean something to its own server only.
  if (template?.connectionId !== desk.tenancy.connection().id) return noTemplate;
  const draft = await createDraft(desk, template.type, forWhom, template);
  // The draft is there; a full disk must not make it look as if it were not.
  if (draft.ok) await desk.templates.used(templateId, desk.world.now()).catch(() => undefined);
  return draft;
}

async function keep({ templates }: Shelf, template: Template): Promise<Result<Template>> {
  const says = templateNameProblem(template.name);
  if (says !== undefined) return failed({ kind: 'incomplete', problems: [{ path: 'name', says }] });
  const named = { ...template, name: template.name.trim() };
  if ((await templates.put(named)) === 'kept') return ok(named);
  const taken = 'Another template has this name. Pick another one.';
  return failed({ kind: 'incomplete', problems: [{ path: 'name', says: taken }] });
}

const noTemplate = failed({ kind: 'notFound', what: 'The template' });
