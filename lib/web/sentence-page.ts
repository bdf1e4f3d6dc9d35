const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);

/** A plain page of one sentence, for a download that cannot be given (yet); asked again by itself after `retrySeconds`. */
export function sentencePage(status: number, sentence: string, retrySeconds?: number): Response {
  const refresh = retrySeconds ? `<meta http-equiv="refresh" content="${retrySeconds}">` : "";
  const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}<title>医衡</title></head>
<body style="font:16px/1.6 'Noto Sans SC','Microsoft YaHei',sans-serif;color:#1b2733;margin:15vh auto;max-width:36em;padding:0 1em"><p>${escaped(sentence)}</p><p><a href="/" style="color:#14508c">返回首页</a></p></body></html>`;
  return new Response(body, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...(retrySeconds ? { "retry-after": String(retrySeconds) } : {}),
    },
  });
}
