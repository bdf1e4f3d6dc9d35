/** Acts of the chain in words. An act without words is shown by its code. */
const ACT_NAMES: Record<string, string> = {
  "session.sign-in": "登录",
  "submission.upload": "上传报表",
  "submission.read": "读取报表",
  "submission.submit": "提交报表",
  "submission.review": "复核报表",
  "submission.accept": "接收并发布报表",
  "submission.return": "退回报表",
  "submission.withdraw": "撤回报表",
  "mapping.confirm": "确认报表的对应关系",
  "mapping.end": "取消报表的对应关系",
  "settlement.begin": "开始上传结算明细",
  "settlement.complete": "结算明细上传完毕",
  "settlement.validate": "校验结算明细",
  "settlement.refuse": "拒收结算明细",
  "settlement.load": "结算明细入库",
  "settlement.activate": "启用并发布结算明细",
  "settlement.replace": "结算明细被取代",
  "settlement.return": "退回结算明细",
  "settlement.withdraw": "撤回结算明细",
  "settlement.clear": "清除停用的结算明细",
  "settlement.expire": "清除到期的结算明细",
  "settlement.set-retention": "设定结算明细保留期",
  "folder.refuse": "投递文件未接收",
  "folder.repeat": "重复投递的文件",
  "folder.set-account": "指定投递文件夹的账号",
  "folder.remove-account": "取消投递文件夹的账号",
  "duty.set": "安排报送任务",
  "duty.extend": "报送延期",
  "duty.end-extension": "撤销报送延期",
  "policy.start": "起草政策文件",
  "policy.save": "保存政策草稿",
  "policy.submit": "提交政策草稿",
  "policy.approve": "批准并登记政策文件",
  "policy.return": "退回政策草稿",
  "policy.withdraw": "撤回政策草稿",
  "policy.choose": "选定政策依据",
  "policy.withdraw-choice": "撤销依据选定",
  "policy.set-threshold": "设定待定界限",
  "indicator.start": "起草自定指标",
  "indicator.save": "保存自定指标草稿",
  "indicator.submit": "提交自定指标",
  "indicator.approve": "批准并登记自定指标",
  "indicator.return": "退回自定指标",
  "indicator.withdraw": "撤回自定指标草稿",
  "form.start": "起草自定报表",
  "form.save": "保存自定报表草稿",
  "form.submit": "提交自定报表",
  "form.approve": "批准并登记自定报表",
  "form.return": "退回自定报表",
  "form.withdraw": "撤回自定报表草稿",
  "form.propose-review": "提出变更报表的办理步骤",
  "form.confirm-review": "确认变更报表的办理步骤",
  "form.end-review-proposal": "不同意或收回报表办理步骤的变更",
  "milestone.record": "登记里程碑完成情况",
  "milestone.withdraw": "撤销里程碑登记",
  "setting.set": "设定地区参数",
  "setting.withdraw": "撤销地区设定",
  "scope-break.register": "登记口径变化",
  "scope-break.withdraw": "撤销口径变化",
  "scope-break.propose-disregard": "提出不采用口径变化",
  "scope-break.disregard": "确认不采用口径变化",
  "scope-break.decline-disregard": "不同意不采用口径变化",
  "scope-break.adopt": "恢复采用口径变化",
  "event.record": "登记事件",
  "event.main-reason": "认定主要原因",
  "event.withdraw": "撤销事件",
  "report.draft": "起草报告",
  "report.redraft": "报告重新取数",
  "report.submit": "报告提交复核",
  "report.review": "报告复核通过",
  "report.issue": "签发报告",
  "report.refer": "报告报政府审核",
  "report.consent": "报告经政府同意",
  "report.deliver": "报送报告",
  "report.receive": "接收报告",
  "report.return": "退回报告",
  "report.correct": "起草报告更正版",
  "report.supersede": "报告由更正版替代",
  "report.print": "生成报告文件",
  "rendering.make": "生成报表文件",
  "user.create": "新建用户",
  "user.disable": "停用用户",
  "user.enable": "启用用户",
  "user.reset-password": "重置密码",
  "user.reassign": "变更角色或地区",
  "user.end-sessions": "结束会话",
  "token.create": "新建访问令牌",
  "token.revoke": "撤销访问令牌",
  "reference.load": "载入基础数据",
  "demonstration.seed": "载入演示数据",
  "published.import": "导入公布数据",
};

const JOBS: Record<string, string> = {
  worker: "后台处理",
  housekeeping: "定时清理",
  retention: "明细到期清除",
  folder: "文件夹投递",
  cli: "命令行",
  reference: "载入基础数据",
  demonstration: "载入演示数据",
  "published-statistics": "导入公布数据",
};

/** Who acted without a person: "system:worker" in words. */
export function actorJob(actor: string): string {
  const job = actor.startsWith("system:") ? actor.slice("system:".length) : null;
  return job === null ? actor : `系统：${JOBS[job] ?? job}`;
}

export const actName = (act: string): string => ACT_NAMES[act] ?? act;

/** Kinds of acts that the trail can be narrowed to: the part of a code before its point. */
export const ACT_KINDS: Readonly<Record<string, string>> = {
  session: "登录",
  submission: "报表",
  settlement: "结算明细",
  folder: "文件夹投递",
  duty: "报送任务",
  report: "报告",
  user: "用户",
  token: "访问令牌",
  policy: "政策",
  indicator: "自定指标",
  milestone: "里程碑",
  setting: "地区设定",
  reference: "基础数据",
  demonstration: "演示数据",
};

/** One entry of the chain as a reader sees it. */
export type AuditLine = {
  readonly number: number;
  /** "2026-11-22 09:12:05" in Asia/Shanghai. */
  readonly at: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly act: string;
  readonly subject: string;
  /** Names and values in the order of the sealed text. */
  readonly detail: readonly { readonly name: string; readonly value: string }[];
  readonly hash: string;
};

/** What a chain's verification found. */
export type ChainCheck = {
  readonly entries: number;
  /** The first entry that does not follow from the one before it; null when all do. */
  readonly broken: number | null;
  /** Seals the whole chain: written down elsewhere, it proves later that nothing was taken away. */
  readonly head: string;
};

/** Details as pairs; a value that is no text is given as JSON. */
export const detailPairs = (detail: unknown): AuditLine["detail"] =>
  typeof detail === "object" && detail !== null
    ? Object.entries(detail).map(([name, value]) => ({
        name,
        value: typeof value === "string" ? value : JSON.stringify(value),
      }))
    : [];
