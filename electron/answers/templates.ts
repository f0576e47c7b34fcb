import type { Handlers } from '../contract/serve.ts';
import type { DraftDesk } from '../work/draft-desk.ts';
import type { TemplateStore } from '../work/needs.ts';
import { listTemplates, removeTemplate, renameTemplate, saveTemplate } from '../work/templates.ts';
import { kept } from './kept.ts';

export function templateAnswers(desk: DraftDesk & { templates: TemplateStore }): Handlers['templates'] {
  return {
    list: () => listTemplates(desk),
    save: (draftId, name) => kept(saveTemplate(desk, draftId, name)),
    rename: (id, name) => kept(renameTemplate(desk, id, name)),
    remove: (id) => kept(removeTemplate(desk, id)),
  };
}
