/** A form is named by a path if its name contains a separator or ends like a YAML file; otherwise by the id of a shipped form (contract §2). */
export function isFormPath(reference: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(reference);
}
