<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>调整角色…</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>重设密码…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>open</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>这个账户已停用。</translation>
    </message>
    <message>
        <source>A clerk records; a head also closes out; a reader only reads.</source>
        <translation>经办登记办理，负责人还可销号，领导只看不记。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Tell the password to its owner, who then changes it in Settings.</source>
        <translation>把密码当面告诉本人，本人登录后在“设置”里改掉。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>调整{name}的角色</translation>
    </message>
    <message>
        <source>It counts from now on; entries already made stay.</source>
        <translation>从现在起生效，以前的记录不变。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入台账</translation>
    </message>
    <message>
        <source>New password for {name}</source>
        <translation>为{name}重设密码</translation>
    </message>
    <message>
        <source>The old one no longer opens the ledger.</source>
        <translation>旧密码随即作废。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Close the account of {name}</source>
        <translation>停用{name}的账户</translation>
    </message>
    <message>
        <source>Nobody signs in with it any more. Entries made with it stay.</source>
        <translation>此后不能再用它登录，以前的记录保留。</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>停用账户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年度</translation>
    </message>
    <message>
        <source>No activity logged yet</source>
        <translation>还没有工作纪实</translation>
    </message>
    <message>
        <source>Lectures, advice days, meetings, house calls: what the station did, how often and for how many people. A district&apos;s workbook brings its log along.</source>
        <translation>法治讲座、法律咨询、会商会议、入户宣传：做了什么、多少场次、惠及多少人次，都记在这里。导入全区台账时会一并带入。</translation>
    </message>
</context>
<context>
    <name>AheadPart</name>
    <message>
        <source>Comes next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>化解时限</translation>
    </message>
    <message>
        <source>set by the station</source>
        <translation>本站自定</translation>
    </message>
    <message>
        <source>Revisit plan</source>
        <translation>回访计划</translation>
    </message>
    <message>
        <source>A newer version wrote to this case; it can only be read here.</source>
        <translation>这件纠纷由更新版本的程序记过，这里只能查看。</translation>
    </message>
    <message>
        <source>The loop is closed. Reopen the case if the peace does not hold.</source>
        <translation>闭环已完成。如有反复，请重开。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not counted; the timeline says why.</source>
        <translation>
            <numerusform>有%n条记录未采用，原因见记录栏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over from a return; not yet confirmed.</source>
        <translation>由上报表导入，尚未核实。</translation>
    </message>
    <message>
        <source>None set; it comes with the assignment.</source>
        <translation>尚未确定，交办时填写。</translation>
    </message>
    <message>
        <source>None was set; a correction can add it.</source>
        <translation>没有填；可用“更正记录”补填。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>逾期%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from closing out: after 7 and 30 days, 90 too if red.</source>
        <translation>自销号起第7天、第30天各回访一次，红色风险另加第90天。</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>to be made</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>May be known already</source>
        <translation>可能已有这件</translation>
    </message>
    <message>
        <source>Open that case</source>
        <translation>看这件</translation>
    </message>
    <message>
        <source>Another case, go on</source>
        <translation>另一件，接着录</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Party A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Party B</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>排查日期</translation>
    </message>
</context>
<context>
    <name>AllDrives</name>
    <message>
        <source>All drives</source>
        <translation>全部排查批次</translation>
    </message>
    <message>
        <source>Show this drive</source>
        <translation>显示这一批</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>排查批次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已化解</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>化解率</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>上报日期</translation>
    </message>
</context>
<context>
    <name>AllFigures</name>
    <message>
        <source>All indicators</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>n / d</source>
        <translation>分子 / 分母</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>较上期</translation>
    </message>
    <message>
        <source>{target} a year</source>
        <translation>全年 {target}</translation>
    </message>
    <message>
        <source>below {target}</source>
        <translation>{target} 未达标</translation>
    </message>
    <message>
        <source>over {target}</source>
        <translation>超过 {target}</translation>
    </message>
    <message>
        <source>{period}, counted until {day}. Enter opens what a number counted.</source>
        <translation>{period}，统计截至{day}。按 Enter 打开所计的内容。</translation>
    </message>
    <message>
        <source>{period}, counted until {day}, of {cases} alone: not held against targets.</source>
        <translation>{period}，统计截至{day}，只计{cases}，不对照目标。</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Why it is left out</source>
        <translation>写明剔除的理由</translation>
    </message>
    <message>
        <source>A word of the list, or its initials</source>
        <translation>打字或拼音首字母查找</translation>
    </message>
</context>
<context>
    <name>AnswersPanel</name>
    <message>
        <source>answer later; the other rows go on</source>
        <translation>以后再答，不影响别的行</translation>
    </message>
    <message>
        <source>Leave it for now</source>
        <translation>先放着</translation>
    </message>
    <message>
        <source>Not sure? Leave it for now; the other rows go on.</source>
        <translation>拿不准可以先放着，不影响别的行。</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Villages hand in by</source>
        <translation>各村截止日期</translation>
    </message>
    <message>
        <source>New drive</source>
        <translation>新建排查批次</translation>
    </message>
    <message>
        <source>A drive is one quarter&apos;s screening of all villages.</source>
        <translation>一季一批，各村（社区）都要排查上报。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Zero report of {village}</source>
        <translation>{village}零报告</translation>
    </message>
    <message>
        <source>The village screened and found nothing new in this quarter.</source>
        <translation>该村本季度经排查，没有新增矛盾纠纷。</translation>
    </message>
    <message>
        <source>Register the zero report</source>
        <translation>登记零报告</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>name and office</source>
        <translation>姓名和职务</translation>
    </message>
    <message>
        <source>{village} counts as missing again, until it hands something in.</source>
        <translation>{village}又算未报，直到再报来为止。</translation>
    </message>
    <message>
        <source>Take back the zero report of {village}</source>
        <translation>撤回{village}的零报告</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>上报日期</translation>
    </message>
    <message>
        <source>Report {drive}</source>
        <translation>上报{drive}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>The raw cells that were kept for answering rows in doubt are erased for good, as the rules ask. Cases and figures stay.</source>
        <translation>上报后，为核对保留的原始行将按规定删除，不可恢复；案件和数字都保留。</translation>
    </message>
    <message>
        <source>Take the report back</source>
        <translation>撤回上报</translation>
    </message>
    <message>
        <source>The drive takes returns in again. Raw cells that were erased stay erased.</source>
        <translation>本批重新收报，已删除的原始行不会恢复。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why nothing came from {villages}</source>
        <translation>{villages}未报的说明</translation>
    </message>
    <message>
        <source>{handed} of {villages} villages handed in, {zero} of them a zero report; {found} cases found, {resolved} resolved.</source>
        <translation>{villages}个村（社区）中{handed}个已报，其中零报告{zero}个；发现{found}件，已化解{resolved}件。</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Best on another disk. A backup is made there when the window closes.</source>
        <translation>最好放在另一块磁盘上。每次关闭窗口时自动备份到这里。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Last proved backup: {when}</source>
        <translation>上次已核验备份：{when}</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>还没有备份过。</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>请先选一份备份。</translation>
    </message>
    <message>
        <source>Making a proved backup</source>
        <translation>正在备份并核验</translation>
    </message>
    <message>
        <source>Backed up and proved: {name}</source>
        <translation>已备份并核验：{name}</translation>
    </message>
    <message>
        <source>Go back to the backup of {when}?</source>
        <translation>恢复到 {when} 的备份？</translation>
    </message>
    <message>
        <source>Close the ledger and restore</source>
        <translation>关闭台账并恢复</translation>
    </message>
    <message>
        <source>The present ledger does not continue this backup.</source>
        <translation>现在的台账不是接着这份备份记的。</translation>
    </message>
    <message>
        <source>Entries made since then, which will not be in it: {entries}. Cases they speak of: {cases}.</source>
        <translation>备份之后的{entries}条记录不在其中，涉及{cases}件纠纷。</translation>
    </message>
    <message>
        <source>Nothing was entered since then.</source>
        <translation>备份之后没有新的记录。</translation>
    </message>
    <message>
        <source>The present ledger is put aside in its folder, not deleted. You sign in as you did then and are asked for the last case numbers on paper.</source>
        <translation>现在的台账移到原文件夹的一旁，不会删除。请用备份当时的账户和密码登录，并填写纸面上最后的编号。</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>不备份，直接关闭</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>暂不关闭</translation>
    </message>
    <message>
        <source>Making a verified backup</source>
        <translation>正在备份并核验</translation>
    </message>
    <message>
        <source>The window closes by itself when the copy has been checked.</source>
        <translation>备份核验完毕，窗口自动关闭。</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>备份没有做成</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Page mark</source>
        <translation>账页码</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>这个文件夹里没有备份。</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Not confirmed</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近进展</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开这件</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>逾期%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Party A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Party B</source>
        <translation>乙方</translation>
    </message>
</context>
<context>
    <name>CapsHint</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定可能开着。</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Other actions</source>
        <translation>其他操作</translation>
    </message>
    <message>
        <source>Case {place} of {total}</source>
        <translation>第{place}件，共{total}件</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>The case before  Alt+↑</source>
        <translation>上一件  Alt+↑</translation>
    </message>
    <message>
        <source>The case after  Alt+↓</source>
        <translation>下一件  Alt+↓</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Another job is writing.</source>
        <translation>正在写入其他内容。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>{colour} risk</source>
        <translation>{colour}色风险</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>{no}, taken back</source>
        <translation>{no}（已撤回）</translation>
    </message>
    <message>
        <source>return of {village}, {day}</source>
        <translation>{village}报送，{day}</translation>
    </message>
    <message>
        <source>screening of {period}</source>
        <translation>{period}排查批次</translation>
    </message>
    <message>
        <source>village {village}</source>
        <translation>村（社区）：{village}</translation>
    </message>
    <message>
        <source>problem of {day}</source>
        <translation>整改事项，{day}</translation>
    </message>
    <message>
        <source>activity of {day}</source>
        <translation>工作纪实，{day}</translation>
    </message>
    <message>
        <source>{kind} ({day})</source>
        <translation>{kind}（{day}）</translation>
    </message>
    <message>
        <source>{kind}: {why}</source>
        <translation>{kind}：{why}</translation>
    </message>
    <message>
        <source>{told}; entered {day} by {name}</source>
        <translation>{told}。{day} {name}记入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>{chart}: copy or save</source>
        <translation>{chart}：复制或保存</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as {kind}…</source>
        <translation>另存为 {kind}…</translation>
    </message>
    <message>
        <source>Copied, and entered in the book.</source>
        <translation>已复制，并已记入台账。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved, and entered in the book: {path}</source>
        <translation>已保存，并已记入台账：{path}</translation>
    </message>
    <message>
        <source>“{chart}” could not be drawn. {why}</source>
        <translation>“{chart}”图未能画出。{why}</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}：{count}</translation>
    </message>
</context>
<context>
    <name>ChartLeaving</name>
    <message>
        <source>{period}, counted until {day}</source>
        <translation>{period}，统计截至{day}</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>全部纠纷</translation>
    </message>
    <message>
        <source>{station}, head {head}</source>
        <translation>{station}，账页码 {head}</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>化解</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{n} {unit}</source>
        <translation>{n} {unit}</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>{first}–{last} 天</translation>
    </message>
    <message>
        <source>{n} days and more</source>
        <translation>{n} 天以上</translation>
    </message>
    <message>
        <source>Median {n} days</source>
        <translation>中位数 {n} 天</translation>
    </message>
    <message>
        <source>Days from registered to resolved</source>
        <translation>从登记到化解的天数</translation>
    </message>
    <message>
        <source>There is nothing to show here.</source>
        <translation>本图没有可显示的数据。</translation>
    </message>
    <message>
        <source>{rate} go on</source>
        <translation>{rate} 进入下一步</translation>
    </message>
    <message>
        <source>{n} others</source>
        <translation>其余 {n} 项</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reads every page and every entry, proves their chain, and works all lists out again.</source>
        <translation>逐页逐条读一遍，验证记录首尾相接、没有改动，并与各项列表重新核对。</translation>
    </message>
    <message>
        <source>Check the ledger</source>
        <translation>检查台账</translation>
    </message>
    <message>
        <source>Work the lists out again</source>
        <translation>重新生成列表</translation>
    </message>
    <message>
        <source>Checking the ledger</source>
        <translation>正在检查台账</translation>
    </message>
    <message>
        <source>Working the lists out again</source>
        <translation>正在重新生成列表</translation>
    </message>
    <message>
        <source>All is well. Page mark {head}; compare it with the last paper.</source>
        <translation>台账完好。账页码 {head}，可与最近一份打印件核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n faults. Go on with nothing; restore a backup.</source>
        <translation>
            <numerusform>发现%n处损坏。请停止使用，恢复备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>The book is sound; only lists worked out from it are not.</source>
        <translation>记录完好，只是由它生成的列表有误，重新生成即可。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>This is not in the list. Choose one of it.</source>
        <translation>列表里没有这一项，请从列表中选择。</translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>Show the list</source>
        <translation>展开列表</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>what to name</source>
        <translation>需要写明</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>显示本说明后退出</translation>
    </message>
    <message>
        <source>The command is not written so. See {program} --help.</source>
        <translation>命令写法不对，请看 {program} --help。</translation>
    </message>
    <message>
        <source>commands, each with its own --help:</source>
        <translation>命令（各有 --help 说明）：</translation>
    </message>
    <message>
        <source>The ledger of a township&apos;s disputes.</source>
        <translation>乡镇矛盾纠纷排查化解台账。</translation>
    </message>
    <message>
        <source>folder of the ledger to open</source>
        <translation>要打开的台账文件夹</translation>
    </message>
    <message>
        <source>open a ledger of an invented station</source>
        <translation>打开演示台账，内容均为虚构</translation>
    </message>
    <message>
        <source>save a picture of every page and the papers in DIR, and exit</source>
        <translation>把各页图片和打印文件存到 DIR 后退出</translation>
    </message>
    <message>
        <source>Stopped; nothing half done was kept.</source>
        <translation>已停止，做到一半的没有保留。</translation>
    </message>
    <message>
        <source>make a ledger; tells the recovery code once</source>
        <translation>新建台账，恢复码只显示这一次</translation>
    </message>
    <message>
        <source>name of the station</source>
        <translation>工作站名称</translation>
    </message>
    <message>
        <source>code in case numbers; else the initials of the name</source>
        <translation>编号开头的站代码，不写则取名称的拼音首字母</translation>
    </message>
    <message>
        <source>make a ledger of an invented station</source>
        <translation>新建演示台账，内容均为虚构</translation>
    </message>
    <message>
        <source>how many cases</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>the same seed makes the same cases</source>
        <translation>随机种子，种子相同则内容相同</translation>
    </message>
    <message>
        <source>take the returns of villages in</source>
        <translation>导入村级上报表</translation>
    </message>
    <message>
        <source>returns as .xlsx, .xls, .ods or .csv, taken in together</source>
        <translation>上报表，.xlsx、.xls、.ods 或 .csv，几份一起导入</translation>
    </message>
    <message>
        <source>the drive they are for, such as 2026Q1</source>
        <translation>属于哪次排查，如 2026Q1</translation>
    </message>
    <message>
        <source>only tell what the files hold; record nothing</source>
        <translation>只看文件内容，不记入台账</translation>
    </message>
    <message>
        <source>most megabytes of memory that reading one file may take</source>
        <translation>读取一个文件最多占用的内存（MB）</translation>
    </message>
    <message>
        <source>most seconds that reading one file may take</source>
        <translation>读取一个文件最多用的秒数</translation>
    </message>
    <message>
        <source>No backup is made; the command backup makes one.</source>
        <translation>本命令不做备份，备份另用 backup 命令。</translation>
    </message>
    <message>
        <source>print a paper into a PDF</source>
        <translation>把文件印成 PDF</translation>
    </message>
    <message>
        <source>which paper: the ledger; dispatch of a month; bulletin of a quarter; yearly; zongzhi, the screening form of a month or a quarter</source>
        <translation>哪种文件：ledger 台账；dispatch 月度调度表；bulletin 季度通报；yearly 年度报告数据表；zongzhi 综治排查情况表（按月或按季度）</translation>
    </message>
    <message>
        <source>where to; a paper of figures may also be an .xlsx</source>
        <translation>存到哪里；指标类文件也可存为 .xlsx</translation>
    </message>
    <message>
        <source>2026Q1, 2026-03 or 2026; the ledger without it: all cases</source>
        <translation>2026Q1、2026-03 或 2026；台账不写则为全部纠纷</translation>
    </message>
    <message>
        <source>figures: count what happened until this day; else the last that came</source>
        <translation>指标类文件：只计到这一天；不写则计到期末，期末未到则计到今天</translation>
    </message>
    <message>
        <source>which columns of the ledger</source>
        <translation>台账用哪种栏目</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>{text}: a number from {least} to {most} is wanted.</source>
        <translation>{text}：应为 {least} 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>what is hidden; none asks for a purpose</source>
        <translation>脱敏程度，不脱敏（none）须写明用途</translation>
    </message>
    <message>
        <source>what for, entered in the book</source>
        <translation>用途，记入账中</translation>
    </message>
    <message>
        <source>tell the figures of a period</source>
        <translation>列出一个时期的指标</translation>
    </message>
    <message>
        <source>list the cases that hold some words</source>
        <translation>按文字查找纠纷</translation>
    </message>
    <message>
        <source>words, names, numbers or pinyin initials</source>
        <translation>文字、姓名、编号、电话或拼音首字母</translation>
    </message>
    <message>
        <source>tell all of a case</source>
        <translation>显示一件的全部内容</translation>
    </message>
    <message>
        <source>number of the case</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>prove that the ledger is whole</source>
        <translation>检查台账是否完好</translation>
    </message>
    <message>
        <source>make the tables anew from the book first</source>
        <translation>先按记录重新生成列表</translation>
    </message>
    <message>
        <source>a head from the foot of a paper, which the book must hold</source>
        <translation>打印件页脚的账页码，核对台账里有没有</translation>
    </message>
    <message>
        <source>make a verified copy in a folder</source>
        <translation>备份到文件夹并核验</translation>
    </message>
    <message>
        <source>make a backup the ledger; the present files are put aside</source>
        <translation>把备份恢复成台账，现有文件移到一旁保留</translation>
    </message>
    <message>
        <source>folder of the backup</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>last case number on paper; may be given several times</source>
        <translation>纸面上最后的编号，可写多次</translation>
    </message>
    <message>
        <source>folder of the ledger</source>
        <translation>台账文件夹</translation>
    </message>
    <message>
        <source>who signs in; else the first account</source>
        <translation>登录账户，不写则用第一个</translation>
    </message>
    <message>
        <source>file with the password; else LOOPBOOK_PASSWORD, else it is asked for</source>
        <translation>存密码的文件；不写则取 LOOPBOOK_PASSWORD，再没有就当场询问</translation>
    </message>
    <message>
        <source>one JSON document on the standard output</source>
        <translation>以 JSON 格式输出</translation>
    </message>
    <message>
        <source>Head of station</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Made {ledger}; cases are numbered {code}…</source>
        <translation>已新建 {ledger}，编号以 {code} 开头</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>账户：{name}</translation>
    </message>
    <message>
        <source>Recovery code, shown this once; print it for the safe:</source>
        <translation>恢复码只显示这一次，请抄印后存入保险柜：</translation>
    </message>
    <message>
        <source>{count} files are about {quarter}, taken in for: {drive} (--drive)</source>
        <translation>{count} 个文件属于{quarter}，现归入：{drive}（用 --drive 指定）</translation>
    </message>
    <message>
        <source>{file}: {rows} rows read = {taken} accepted + {queried} in doubt + {left_out} left out</source>
        <translation>{file}：读入 {rows} 行 = 采用 {taken} + 待核对 {queried} + 剔除 {left_out}</translation>
    </message>
    <message>
        <source>{sheet} row {row}: {reason}</source>
        <translation>{sheet} 第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>{count} cases recorded</source>
        <translation>已记入 {count} 件</translation>
    </message>
    <message>
        <source>{count} rows wait in the ledger for an answer</source>
        <translation>{count} 行在台账中待核对</translation>
    </message>
    <message>
        <source>{out}: {cases} cases, {pages} pages, head {head}</source>
        <translation>{out}：{cases}件，{pages}页，账页码 {head}</translation>
    </message>
    <message>
        <source>{count} cases found</source>
        <translation>找到{count}件</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
    <message>
        <source>Verified backup: {path}</source>
        <translation>备份已核验：{path}</translation>
    </message>
    <message>
        <source>{backup} is now the ledger of {ledger}.</source>
        <translation>已用 {backup} 恢复台账 {ledger}。</translation>
    </message>
    <message>
        <source>The files that were there are in {folder}.</source>
        <translation>原来的文件在 {folder}。</translation>
    </message>
    <message>
        <source>No entry has the head {head}. See first whether it was copied wrongly; if not, the book was cut or written anew.</source>
        <translation>没有账页码为 {head} 的记录。请先核对有没有抄错；没有抄错，则台账被截断或改写过。</translation>
    </message>
    <message>
        <source>The ledger is whole; head {head}</source>
        <translation>台账完好，账页码 {head}</translation>
    </message>
    <message>
        <source>{ledger}: {cases} invented cases</source>
        <translation>{ledger}：虚构纠纷{cases}件</translation>
    </message>
    <message>
        <source>Password: {password}</source>
        <translation>密码：{password}</translation>
    </message>
    <message>
        <source>the new ledger</source>
        <translation>新台账</translation>
    </message>
    <message>
        <source>the new ledger, once more</source>
        <translation>新台账（再输一次）</translation>
    </message>
    <message>
        <source>Password of {name}: </source>
        <translation>{name}的密码：</translation>
    </message>
    <message>
        <source>2026Q1, 2026-03 or 2026</source>
        <translation>2026Q1、2026-03 或 2026</translation>
    </message>
    <message>
        <source>count until this day; else the last of the period, today at most</source>
        <translation>统计到这一天；不写则到期末，最迟到今天</translation>
    </message>
    <message>
        <source>ask what the ledger knew at the end of this day</source>
        <translation>按账本在这一天结束时所知统计</translation>
    </message>
    <message>
        <source>{period}, counted until {until}</source>
        <translation>{period}，统计截至 {until}</translation>
    </message>
    <message>
        <source>As the ledger knew it on {day}</source>
        <translation>按账本 {day} 所知</translation>
    </message>
    <message>
        <source>Signed off on {day}, head {head}; this is counted anew and may differ.</source>
        <translation>已于{day}定稿，账页码 {head}；以下为定稿后重新统计，可能与定稿不同。</translation>
    </message>
    <message>
        <source>, {count} left out</source>
        <translation>，另列 {count}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>参与人次</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务人次</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>资料份数</translation>
    </message>
    <message>
        <source>{out}: the paper as it was signed, head {head}</source>
        <translation>{out}：定稿时的原件，账页码 {head}</translation>
    </message>
    <message>
        <source>{out}: the tables, head {head}</source>
        <translation>{out}：表格，账页码 {head}</translation>
    </message>
    <message>
        <source>{out}: {pages} pages, head {head}</source>
        <translation>{out}：{pages} 页，账页码 {head}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Stop what is running?</source>
        <translation>停下正在进行的任务？</translation>
    </message>
    <message>
        <source>A job has not ended yet. If it is stopped, nothing of it is recorded.</source>
        <translation>有一项任务还没有做完。现在停下，它的内容一条也不会记入。</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停下并关闭</translation>
    </message>
    <message>
        <source>A paper is still on its way. If it is stopped, it does not leave.</source>
        <translation>还有材料正在制作或打印。停止后，这份材料不会保存或打印。</translation>
    </message>
    <message>
        <source>Making a verified backup</source>
        <translation>正在备份并核验</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>7 groups of 4 characters; blanks and hyphens do not matter.</source>
        <translation>7组，每组4个字符；空格和短横可有可无。</translation>
    </message>
    <message numerus="yes">
        <source>%n characters are missing.</source>
        <translation>
            <numerusform>还差%n个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many.</source>
        <translation>
            <numerusform>多了%n个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Group {groups} has a sign that no code has; compare it with the paper.</source>
        <translation>第{groups}组有恢复码里不会出现的字符，请对照纸面核对。</translation>
    </message>
    <message>
        <source>The code is well formed but opens another ledger than {path}.</source>
        <translation>恢复码本身没有写错，但打不开 {path}，它是另一本台账的。</translation>
    </message>
    <message>
        <source>Two to four letters from A to Z, such as YX.</source>
        <translation>2至4个字母，如 YX。</translation>
    </message>
</context>
<context>
    <name>ColumnMap</name>
    <message>
        <source>Choose a column</source>
        <translation>选一栏</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>As the program reads it</source>
        <translation>按程序的读法</translation>
    </message>
    <message>
        <source>is taken as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>The program reads it so by itself.</source>
        <translation>程序本来就是这样读的。</translation>
    </message>
    <message>
        <source>not read, not stored</source>
        <translation>不读，不入账</translation>
    </message>
    <message>
        <source>{column} (by hand)</source>
        <translation>{column}（手工指定）</translation>
    </message>
    <message>
        <source>Do not store</source>
        <translation>不入账</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Ahead</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>案情</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Comparing with what was signed</source>
        <translation>正在与定稿比对</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>A job is writing; wait until it has ended.</source>
        <translation>有任务正在写入，请等它结束。</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>Only what was counted is shown: {told}</source>
        <translation>只显示所计的：{told}</translation>
    </message>
    <message>
        <source>denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>number</source>
        <translation>计</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>统计截至{day}</translation>
    </message>
    <message>
        <source>{what} {count} {unit}</source>
        <translation>{what} {count} {unit}</translation>
    </message>
    <message>
        <source>of {count} cases</source>
        <translation>属于 {count} 件纠纷</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Resolved in the period</source>
        <translation>期内化解</translation>
    </message>
    <message>
        <source>Registered and resolved</source>
        <translation>登记并已化解</translation>
    </message>
    <message>
        <source>Round the loop</source>
        <translation>闭环各步</translation>
    </message>
    <message>
        <source>Days to resolve</source>
        <translation>化解用时</translation>
    </message>
    <message>
        <source>Open at the cut-off day</source>
        <translation>截止日未化解</translation>
    </message>
    <message>
        <source>Answers at revisits</source>
        <translation>回访评价</translation>
    </message>
    <message>
        <source>Ended through mechanisms</source>
        <translation>联动机制办结</translation>
    </message>
</context>
<context>
    <name>CutOff</name>
    <message>
        <source>Counted until</source>
        <translation>统计截止</translation>
    </message>
    <message>
        <source>Empty: the last day of the period, or today while it runs.</source>
        <translation>留空：期间的最后一日，期间未完时为今日。</translation>
    </message>
    <message>
        <source>Cut-off day</source>
        <translation>统计截止日</translation>
    </message>
    <message>
        <source>Figures count what was found in the period, and what came of it by this day.</source>
        <translation>指标只计期内发现的纠纷，以及到这一日为止的办理结果。</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>重新统计</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>2026-03-05 or 20260305</source>
        <translation>如 2026-03-05</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>打开日历</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2026-03-05.</source>
        <translation>这不是日期，请写成 2026-03-05 的样子。</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>It is encrypted and lies on this PC alone.</source>
        <translation>台账已加密，只存在本机。</translation>
    </message>
    <message>
        <source>The ledger is made</source>
        <translation>台账建好了</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Import a village&apos;s return or enter the first case. A proved backup is made each time the window closes; in Settings you choose where it goes, best another disk.</source>
        <translation>可以导入村级上报表，或登记第一件。每次关闭窗口都自动备份并核验；备份存到哪里在“设置”里选，最好是另一块磁盘。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>站代码</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村（社区）</translation>
    </message>
    <message numerus="yes">
        <source>%n villages</source>
        <translation>
            <numerusform>%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Head</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>DriveCard</name>
    <message>
        <source>Print the summary</source>
        <translation>打印汇总</translation>
    </message>
    <message>
        <source>Import returns</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>Report this drive…</source>
        <translation>上报本季…</translation>
    </message>
    <message>
        <source>Take the report back…</source>
        <translation>撤回上报…</translation>
    </message>
    <message>
        <source>The town: found {found}, resolved {resolved}, open {open}, carried {carried}</source>
        <translation>全镇合计：发现 {found} 件，已化解 {resolved} 件，未化解 {open} 件，结转 {carried} 件</translation>
    </message>
    <message numerus="yes">
        <source>Answer %n row(s)</source>
        <translation>
            <numerusform>核对 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No row of this drive waits for an answer.</source>
        <translation>本批没有待核对的行。</translation>
    </message>
    <message>
        <source>There is no case to print.</source>
        <translation>没有可打印的案件。</translation>
    </message>
    <message>
        <source>This drive has been reported; take the report back first.</source>
        <translation>本批已上报，请先撤回上报。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to answer first</source>
        <translation>
            <numerusform>核对 %n 行后可上报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s) missing: to be explained</source>
        <translation>
            <numerusform>还有 %n 个村未报，上报时须说明</numerusform>
        </translation>
    </message>
    <message>
        <source>Explained: {words}</source>
        <translation>说明：{words}</translation>
    </message>
</context>
<context>
    <name>DriveLine</name>
    <message>
        <source>Drive</source>
        <translation>排查批次</translation>
    </message>
</context>
<context>
    <name>Drives</name>
    <message>
        <source>Missing</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已化解</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未化解</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>{month}-{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation>收报中</translation>
    </message>
    <message>
        <source>Screening {first} to {last}</source>
        <translation>排查 {first}至{last}</translation>
    </message>
    <message>
        <source>reported on {day}</source>
        <translation>{day}上报</translation>
    </message>
    <message>
        <source>to hand in by {day}</source>
        <translation>截止 {day}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>%n day(s) left</source>
        <translation>还剩 %n 天</translation>
    </message>
    <message>
        <source>%n day(s) late</source>
        <translation>逾期 %n 天</translation>
    </message>
</context>
<context>
    <name>DrivesPage</name>
    <message>
        <source>New drive…</source>
        <translation>新建排查批次…</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>once a quarter, all villages</source>
        <translation>每季度一次，一季一批</translation>
    </message>
    <message>
        <source>Import returns</source>
        <translation>导入报表</translation>
    </message>
    <message>
        <source>No drive yet</source>
        <translation>还没有排查批次</translation>
    </message>
    <message>
        <source>Every quarter all villages are screened. Set the quarter up, or take the villages&apos; returns in: here you see who handed in, who is missing, and what came of it.</source>
        <translation>每季度对各村（社区）集中排查一次。先新建本季批次，或直接导入各村上报表：谁报了、谁没报、化解得怎么样，都在这里看到。</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Let go to read these files</source>
        <translation>松开鼠标，读入这些文件</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Loopbook</source>
        <translation>闭环台账</translation>
    </message>
    <message>
        <source>This PC&apos;s clock says {now}, which is before the newest entry of the ledger. Entries made now would carry a wrong time. Set the clock right first.</source>
        <translation>本机时间是 {now}，比台账里最新的一条记录还早。现在登记，时间就记错了。请先把时间调准。</translation>
    </message>
    <message>
        <source>This PC&apos;s clock says {now}, months after the newest entry of the ledger. Is it right?</source>
        <translation>本机时间是 {now}，比台账里最新的一条记录晚了几个月。时间对吗？</translation>
    </message>
    <message>
        <source>Is this PC&apos;s clock right?</source>
        <translation>本机时间准吗？</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>仍要继续</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Choose one by its figure.</source>
        <translation>请按数字键选一项。</translation>
    </message>
    <message>
        <source>Page {page} of {pages} · PageUp and PageDown turn it</source>
        <translation>第 {page} 页，共 {pages} 页 · PageUp、PageDown 翻页</translation>
    </message>
    <message>
        <source>Nothing in the list reads like this.</source>
        <translation>没有这样写的，换个字试试。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Back to the answers</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{field} is needed.</source>
        <translation>请填写{field}。</translation>
    </message>
    <message>
        <source>{field}: choose one from the list.</source>
        <translation>{field}：请从列表中选择。</translation>
    </message>
    <message>
        <source>{field} cannot be less than zero.</source>
        <translation>{field}不能小于0。</translation>
    </message>
    <message>
        <source>{field}: “{day}” is no day. Write it like 2026-03-05 or 2026-03.</source>
        <translation>{field}：没有“{day}”这个日期，请写成 2026-03-05 或 2026-03。</translation>
    </message>
    <message>
        <source>{field}: {day} has not come yet.</source>
        <translation>{field} {day} 是将来的日期，请核对。</translation>
    </message>
    <message>
        <source>{field} {day} is earlier than {other} {before}; please check.</source>
        <translation>{field} {day} 早于{other} {before}，请核对。</translation>
    </message>
    <message>
        <source>This outcome needs a {agreement} in the ledger first: record the agreement, then resolve.</source>
        <translation>这一结果须先有{agreement}：请先登记协议，再登记化解。</translation>
    </message>
    <message>
        <source>A revisit planned for {day} is still to be made; archive after it.</source>
        <translation>计划 {day} 的回访还没有做，回访后再归档。</translation>
    </message>
    <message>
        <source>“{kind}” cannot be recorded now: the case stands at “{stage}”.</source>
        <translation>这件纠纷现为“{stage}”，不能登记“{kind}”。</translation>
    </message>
    <message>
        <source>“{kind}” is not for a {role} account; ask the head of the station.</source>
        <translation>{role}账户不能登记“{kind}”，请找本站负责人。</translation>
    </message>
    <message>
        <source>Only the last entry can be taken back; put an older one right by a correction.</source>
        <translation>只能撤回最后一条记录；更早的请用更正。</translation>
    </message>
    <message>
        <source>This entry cannot be corrected.</source>
        <translation>这条记录不能更正。</translation>
    </message>
    <message>
        <source>A case keeps its number; it is never corrected.</source>
        <translation>纠纷编号一经给出不再改动，不能更正。</translation>
    </message>
    <message>
        <source>{village} is none of the station&apos;s villages; add it in the settings first.</source>
        <translation>“{village}”不在本中心的村（社区）名单里，请先到设置里添加。</translation>
    </message>
    <message>
        <source>“{kind}” does not belong here.</source>
        <translation>“{kind}”不能记在这里。</translation>
    </message>
    <message>
        <source>A character cannot be stored, often after pasting. Delete it and type it anew.</source>
        <translation>有一个字符无法保存，多半是粘贴带进来的。请删掉后重新输入。</translation>
    </message>
    <message>
        <source>There is nothing to erase.</source>
        <translation>没有可删除的个人信息。</translation>
    </message>
    <message>
        <source>Nothing was changed, so nothing was recorded.</source>
        <translation>内容没有改动，未作登记。</translation>
    </message>
    <message>
        <source>The correction does not fit the entry.</source>
        <translation>更正与原记录对不上。</translation>
    </message>
    <message>
        <source>With this correction a later entry of the case would not stand; nothing changed.</source>
        <translation>这样更正，后面的记录就不成立了；台账没有改动。</translation>
    </message>
    <message>
        <source>This case has entries of a newer version; it can be read but not changed here.</source>
        <translation>这件纠纷有更新版本程序写的记录，这里只能查看，不能改动。</translation>
    </message>
    <message>
        <source>Only the station that keeps it may change it.</source>
        <translation>只有所属工作站可以改动。</translation>
    </message>
    <message>
        <source>A line names no village or community.</source>
        <translation>有一行看不出村（社区）名称。</translation>
    </message>
    <message>
        <source>“{name}” is a name of village {code_of} already.</source>
        <translation>“{name}”已是{code_of}号村（社区）的名称。</translation>
    </message>
    <message>
        <source>“{no}” is no case number; it reads like YX01-26Q1-017.</source>
        <translation>“{no}”不是编号，编号形如 YX01-26Q1-017。</translation>
    </message>
    <message>
        <source>“{head}” is not written like a page mark; one reads like 1024:9f3c0a71b2de.</source>
        <translation>“{head}”不是账页码的写法，账页码形如 1024:9f3c0a71b2de。</translation>
    </message>
    <message>
        <source>A ledger holds at most {most} villages.</source>
        <translation>一本台账最多{most}个村（社区）。</translation>
    </message>
    <message>
        <source>The password of {account} is not right.</source>
        <translation>{account}的密码不对。</translation>
    </message>
    <message>
        <source>A password has at least {shortest} characters.</source>
        <translation>密码至少{shortest}个字符。</translation>
    </message>
    <message>
        <source>There already is an account named {account}.</source>
        <translation>已有名为“{account}”的账户。</translation>
    </message>
    <message>
        <source>There is no account named {account}.</source>
        <translation>没有名为“{account}”的账户。</translation>
    </message>
    <message>
        <source>The account {account} has been closed.</source>
        <translation>账户“{account}”已停用。</translation>
    </message>
    <message>
        <source>{account} is the only head left; make another account head first.</source>
        <translation>{account}是唯一的负责人，请先另设一位负责人。</translation>
    </message>
    <message>
        <source>This is not a recovery code; compare it with the paper, group by group.</source>
        <translation>这不是恢复码，请对照纸面逐组核对。</translation>
    </message>
    <message>
        <source>ledger.db and keys.json do not belong together ({path}): one was copied from elsewhere. Put both back from one copy, or open with the recovery code.</source>
        <translation>ledger.db 与 keys.json 不是一套（{path}）：其中一个是从别处复制来的。请从同一份副本放回这两个文件，或者用恢复码打开。</translation>
    </message>
    <message>
        <source>{path} is missing, so passwords do not work. Open with the recovery code.</source>
        <translation>{path} 不见了，密码用不上。请用恢复码打开。</translation>
    </message>
    <message>
        <source>{path} is damaged, so passwords do not work. Open with the recovery code.</source>
        <translation>{path} 已损坏，密码用不上。请用恢复码打开。</translation>
    </message>
    <message>
        <source>There is no ledger at {path}. If it was moved, open it where it is now.</source>
        <translation>{path} 处没有台账。如果移动过，请到现在的位置打开。</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes). Nothing was written; restore a backup.</source>
        <translation>{path} 是空文件（0字节）。没有写入任何内容，请恢复备份。</translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is; restore the newest backup.</source>
        <translation>{path} 已损坏，文件原样未动。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>{path} is not a ledger.</source>
        <translation>{path} 不是台账。</translation>
    </message>
    <message>
        <source>A newer version of the program made this ledger ({found}); update the program.</source>
        <translation>这本台账由更新版本的程序建立（{found}），请先升级程序。</translation>
    </message>
    <message>
        <source>{holder} has this ledger open on {machine} since {since}.</source>
        <translation>{holder}自 {since} 起在 {machine} 上打开着这本台账，请先在那边关闭。</translation>
    </message>
    <message>
        <source>{path} cannot be written to. Choose another folder or ask for the right to write.</source>
        <translation>{path} 不能写入。请换一个文件夹，或申请写入权限。</translation>
    </message>
    <message>
        <source>The ledger file cannot be written to: {reason}</source>
        <translation>台账文件不能写入：{reason}</translation>
    </message>
    <message>
        <source>{path} is on a network share; a ledger must lie on this PC&apos;s own disk.</source>
        <translation>{path} 在网络共享上；台账必须放在本机磁盘。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written; free some space and try again.</source>
        <translation>磁盘已满，没有写入任何内容。请腾出空间再试。</translation>
    </message>
    <message>
        <source>The disk reports a fault ({reason}). Nothing was written.</source>
        <translation>磁盘报错（{reason}），没有写入任何内容。</translation>
    </message>
    <message>
        <source>The ledger is busy with another job. Nothing was written; try again.</source>
        <translation>台账正忙着别的任务，没有写入任何内容。请稍后再试。</translation>
    </message>
    <message>
        <source>{path} is not empty; choose an empty or a new folder.</source>
        <translation>{path} 不是空的，请选空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>There already is a ledger at {path}.</source>
        <translation>{path} 处已有台账。</translation>
    </message>
    <message>
        <source>{path} does not hold what its name says; choose another backup.</source>
        <translation>{path} 的内容与名称不符，请换一份备份。</translation>
    </message>
    <message>
        <source>The copy at {path} differs from the ledger, so it was not kept. Try another disk.</source>
        <translation>备份到 {path} 的内容与台账不一致，没有保留。请换一块磁盘再试。</translation>
    </message>
    <message>
        <source>There is no case with the number {no}.</source>
        <translation>没有编号为 {no} 的纠纷。</translation>
    </message>
    <message>
        <source>The password of {account} is missing: give --password-file or set LOOPBOOK_PASSWORD.</source>
        <translation>没有给出{account}的密码：请用 --password-file 或设置 LOOPBOOK_PASSWORD。</translation>
    </message>
    <message>
        <source>The two passwords differ; nothing was made.</source>
        <translation>两次密码不一致，没有新建任何内容。</translation>
    </message>
    <message>
        <source>The password file {file} cannot be read; its first line is the password.</source>
        <translation>密码文件 {file} 读不出来，密码应写在第一行。</translation>
    </message>
    <message>
        <source>There is no display for the window. Without one, use the commands or --tour DIR.</source>
        <translation>没有显示器，打不开窗口。请改用命令，或 --tour DIR。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Close it where it is open, or choose a folder.</source>
        <translation>{file} 不能写入（{why}）。如已在别处打开请先关闭，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer. Save the paper as a PDF instead.</source>
        <translation>打印机 {printer} 没有响应，请改为另存为 PDF。</translation>
    </message>
    <message>
        <source>There is no view of the ledger named {view}.</source>
        <translation>没有名为“{view}”的台账样式。</translation>
    </message>
    <message>
        <source>“{period}” is no period. Write it like 2026Q1, 2026-03 or 2026.</source>
        <translation>“{period}”不是期间，请写成 2026Q1、2026-03 或 2026。</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} 已经不在了。</translation>
    </message>
    <message>
        <source>{file} is a folder; choose the files in it.</source>
        <translation>{file} 是文件夹，请选里面的文件。</translation>
    </message>
    <message>
        <source>{file} cannot be read; close it in WPS first.</source>
        <translation>{file} 读不出来，请先在 WPS 里关闭它。</translation>
    </message>
    <message>
        <source>{file} has a password. Save it in WPS without one, then import it again.</source>
        <translation>{file} 设有密码。请在 WPS 里去掉密码另存，再导入。</translation>
    </message>
    <message>
        <source>{file} is damaged or no workbook. Save it in WPS as .xlsx, then import it again.</source>
        <translation>{file} 已损坏或不是表格文件。请在 WPS 里另存为 .xlsx，再导入。</translation>
    </message>
    <message>
        <source>{file} is of a kind that is not read. Save it in WPS as .xlsx or .csv.</source>
        <translation>{file} 的格式读不了。请在 WPS 里另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>{file} is too large to be a village&apos;s return.</source>
        <translation>{file} 太大，不像村级上报表。</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes) and was not read. Ask the village to send it again.</source>
        <translation>{file}是空文件（0 字节），未读取。请让村里重新发送。</translation>
    </message>
    <message>
        <source>{file} has {rows} rows; at most {most} can be read. Split it and import the parts.</source>
        <translation>{file}有{rows}行，最多只能读取{most}行。请拆成几个文件后再导入。</translation>
    </message>
    <message>
        <source>{file} is a text document and no workbook. Copy its table into a sheet in WPS and save that as .xlsx.</source>
        <translation>{file}是文字文档，不是表格。请在 WPS 中把其中的表格复制到工作表，另存为 .xlsx。</translation>
    </message>
    <message>
        <source>{file} is a PDF. Ask the village for the sheet it was made from.</source>
        <translation>{file}是 PDF 文件。请向村里索要原始表格。</translation>
    </message>
    <message>
        <source>{file} is a picture. Ask the village for the sheet, or key the rows by hand.</source>
        <translation>{file}是图片。请向村里索要表格，或手工录入。</translation>
    </message>
    <message>
        <source>{file} is an archive. Unpack it first, then choose the files in it.</source>
        <translation>{file}是压缩包。请先解压，再选择其中的文件。</translation>
    </message>
    <message>
        <source>{file} is a web page under the name of a workbook. Open it in WPS, save it as .xlsx, then import it again.</source>
        <translation>{file}其实是网页，只是用了表格的文件名。请用 WPS 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>{file} needs too much memory to be read and was passed over; nothing of it was written. Save it in WPS as a new .xlsx.</source>
        <translation>读取{file}占用内存过多，已跳过，没有写入任何内容。请用 WPS 另存为新的 .xlsx。</translation>
    </message>
    <message>
        <source>{file} takes too long to be read and was passed over; nothing of it was written. Save it in WPS as a new .xlsx.</source>
        <translation>读取{file}用时过长，已跳过，没有写入任何内容。请用 WPS 另存为新的 .xlsx。</translation>
    </message>
    <message>
        <source>{file} could not be read: reading it broke off. Nothing of it was written. Save it in WPS as a new .xlsx.</source>
        <translation>{file}无法读取：读取中途停止，没有写入任何内容。请用 WPS 另存为新的 .xlsx。</translation>
    </message>
    <message>
        <source>{file} is in the ledger since {when}. Undo that import to take it in again.</source>
        <translation>{file} 已于 {when} 导入。要重新导入，请先撤销那次导入。</translation>
    </message>
    <message>
        <source>The ledger has changed since these files were read. Read them again before recording.</source>
        <translation>读取这些文件之后台账有了变动。请重新读取后再录入。</translation>
    </message>
    <message>
        <source>“{drive}” is no drive; one is written like 2026Q1.</source>
        <translation>“{drive}”不是排查批次，写法如 2026Q1。</translation>
    </message>
    <message>
        <source>The drive {drive} was reported on {on}; take the report back first.</source>
        <translation>{drive} 这批已于 {on} 上报，请先撤回上报。</translation>
    </message>
    <message>
        <source>There already is a drive {drive}.</source>
        <translation>{drive} 这批排查已经有了。</translation>
    </message>
    <message>
        <source>{count} rows are still in doubt; answer them before the drive is reported.</source>
        <translation>还有{count}行待核对，核对完才能上报。</translation>
    </message>
    <message>
        <source>Nothing came from {villages} yet. Write why, then the drive can be reported.</source>
        <translation>{villages}还没有报。写明原因后可以上报。</translation>
    </message>
    <message>
        <source>There is no indicator “{indicator}”.</source>
        <translation>没有“{indicator}”这项指标。</translation>
    </message>
    <message>
        <source>{period} is signed off already. Take the sign-off back first.</source>
        <translation>{period}已定稿，请先撤回定稿。</translation>
    </message>
    <message>
        <source>{period} is not signed off.</source>
        <translation>{period}尚未定稿。</translation>
    </message>
    <message>
        <source>{later} was signed off after {period} and may tell of it. Take that sign-off back first.</source>
        <translation>{later}在{period}之后定稿，材料里可能写到它。请先撤回后一期的定稿。</translation>
    </message>
    <message>
        <source>No paper “{paper}” was signed for {period}.</source>
        <translation>{period}定稿中没有“{paper}”。</translation>
    </message>
    <message>
        <source>The signed paper “{paper}” is no longer whole. Restore it from a backup.</source>
        <translation>定稿的“{paper}”已不完整，请从备份恢复。</translation>
    </message>
    <message>
        <source>“{given}” is no number that fits here.</source>
        <translation>“{given}”不是这里可用的数值。</translation>
    </message>
    <message>
        <source>“{year}” is no year that a target can be set for. Write it like 2026.</source>
        <translation>“{year}”不是可以设定目标值的年份，请写成 2026 这样。</translation>
    </message>
    <message>
        <source>“{indicator}” is no single number, so no target can be set for it.</source>
        <translation>“{indicator}”不是单一的数，不能设定目标值。</translation>
    </message>
    <message>
        <source>“{paper}” is not made for {period}; choose {lengths}.</source>
        <translation>《{paper}》不按{period}编制，请另选{lengths}。</translation>
    </message>
    <message>
        <source>This paper is saved as {kinds}; {file} ends otherwise.</source>
        <translation>这种材料只能存为 {kinds}，{file} 不是。</translation>
    </message>
    <message>
        <source>{period} has not begun yet.</source>
        <translation>{period}还没有开始。</translation>
    </message>
    <message>
        <source>The ledger has changed since {period} was shown, so it was not signed. Check it again.</source>
        <translation>显示{period}之后台账有变动，没有定稿。请重新核对。</translation>
    </message>
    <message>
        <source>Say why this row is left out.</source>
        <translation>请写明这一行为什么不要。</translation>
    </message>
    <message>
        <source>This row has been answered already.</source>
        <translation>这一行已经答过了。</translation>
    </message>
    <message>
        <source>This row has no answer that could be taken back.</source>
        <translation>这一行还没有答复，没有可撤回的。</translation>
    </message>
    <message>
        <source>The raw cells of this row were erased when its drive was reported, so its answer stays; put the case right by a correction.</source>
        <translation>这一行的原始内容已在上报本批时按规定删除，答复不能再撤回；案件有误的，请用更正处理。</translation>
    </message>
    <message>
        <source>A field of this row cannot be read; leave the row out and register the case by hand.</source>
        <translation>这一行有一项读不出来；请剔除这一行，改为手工登记。</translation>
    </message>
    <message>
        <source>{field} “{text}” is not understood; write it another way.</source>
        <translation>{field}“{text}”看不懂，请换个写法。</translation>
    </message>
    <message>
        <source>{no} has been worked on since, so the answer stays; put it right by a correction.</source>
        <translation>{no} 后来已经办过，答复不能撤回；请用更正。</translation>
    </message>
    <message>
        <source>The row it may be the same as is in doubt itself; answer that one first.</source>
        <translation>那一行自己也在核对，请先答它。</translation>
    </message>
    <message>
        <source>The row it may be the same as was left out; it is another case, or is left out too.</source>
        <translation>那一行已剔除；这一行算另一件，或者也剔除。</translation>
    </message>
    <message>
        <source>The case it may be the same as is in the ledger no more; answer “another case”.</source>
        <translation>那一件已不在台账里，请答“另一件”。</translation>
    </message>
    <message>
        <source>This import belongs to no drive, so nothing can be carried over.</source>
        <translation>这次导入没有选排查批次，不能结转。</translation>
    </message>
    <message>
        <source>This case was found in the same drive, so it is not carried over.</source>
        <translation>这一件就是本批排查的，不是结转。</translation>
    </message>
    <message>
        <source>{file} has no row that can be recorded as it stands.</source>
        <translation>{file} 没有一行可以直接记入。</translation>
    </message>
    <message>
        <source>The program met a fault of its own ({code}). Entries already recorded are safe.</source>
        <translation>程序出了错（{code}）。已记入台账的内容没有受影响。</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Choose the villages&apos; returns</source>
        <translation>选择各村的上报表</translation>
    </message>
    <message>
        <source>There is no table in this folder.</source>
        <translation>这个文件夹里没有表格。</translation>
    </message>
    <message numerus="yes">
        <source>%n files of the folder are no tables: {names}</source>
        <translation>
            <numerusform>文件夹里有 %n 个不是表格，未读取：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases were recorded.</source>
        <translation>
            <numerusform>已记入%n件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows in doubt were answered.</source>
        <translation>
            <numerusform>核对了%n行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows wait for an answer.</source>
        <translation>
            <numerusform>有%n行待核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n villages were added.</source>
        <translation>
            <numerusform>新增了%n个村（社区）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files brought nothing: {names}.</source>
        <translation>
            <numerusform>%n 个文件没有可记入的内容：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence} {more}</source>
        <translation>{sentence}{more}</translation>
    </message>
    <message numerus="yes">
        <source>%n cases, and what is asked about the other rows, are taken back. Cases that were worked on since stay, and are named afterwards.</source>
        <translation>
            <numerusform>将撤回%n件，连同其余各行的待核对项。导入后又办理过的不撤回，撤销后会列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
</context>
<context>
    <name>FactsPart</name>
    <message>
        <source>The matter</source>
        <translation>案情</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>信息来源</translation>
    </message>
    <message>
        <source>Early sign</source>
        <translation>苗头</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Lead cadre</source>
        <translation>包案领导</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>化解结果</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>稳控</translation>
    </message>
    <message>
        <source>yes, a note only</source>
        <translation>是，仅作备注</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>A page of the file is damaged: {where}</source>
        <translation>文件有一页损坏：{where}</translation>
    </message>
    <message>
        <source>An entry is missing before {where}</source>
        <translation>{where} 之前少一条记录</translation>
    </message>
    <message>
        <source>Entry {where} was changed</source>
        <translation>记录 {where} 被改动过</translation>
    </message>
    <message>
        <source>The personal part of {where} is missing</source>
        <translation>{where} 的个人信息缺失</translation>
    </message>
    <message>
        <source>The personal part of {where} was changed</source>
        <translation>{where} 的个人信息被改动过</translation>
    </message>
    <message>
        <source>Entry {where} does not follow the one before</source>
        <translation>记录 {where} 与前一条接不上</translation>
    </message>
    <message>
        <source>Entry {where} stands out of order</source>
        <translation>记录 {where} 的次序不对</translation>
    </message>
    <message>
        <source>The list differs from the book: {where}</source>
        <translation>列表与记录不一致：{where}</translation>
    </message>
    <message>
        <source>The search does not cover every case</source>
        <translation>查找未覆盖全部纠纷</translation>
    </message>
    <message>
        <source>A signed paper was changed: {where}</source>
        <translation>定稿文件被改动：{where}</translation>
    </message>
    <message>
        <source>A signed paper is missing: {where}</source>
        <translation>定稿文件缺失：{where}</translation>
    </message>
    <message>
        <source>An entry of {where} does not fit those before it</source>
        <translation>{where} 有一条记录与前面的不相符</translation>
    </message>
    <message>
        <source>{code}: {where}</source>
        <translation>{code}：{where}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>排查日期</translation>
    </message>
    <message>
        <source>Case no.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>站代码</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>信息来源</translation>
    </message>
    <message>
        <source>Screened by</source>
        <translation>排查人</translation>
    </message>
    <message>
        <source>Party A</source>
        <translation>当事人（甲方）</translation>
    </message>
    <message>
        <source>Party B</source>
        <translation>当事人（乙方）</translation>
    </message>
    <message>
        <source>Party A&apos;s phone</source>
        <translation>甲方电话</translation>
    </message>
    <message>
        <source>Party B&apos;s phone</source>
        <translation>乙方电话</translation>
    </message>
    <message>
        <source>Party A&apos;s address</source>
        <translation>甲方住址</translation>
    </message>
    <message>
        <source>Party B&apos;s address</source>
        <translation>乙方住址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>涉及户数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>涉及人数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>纠纷名称</translation>
    </message>
    <message>
        <source>Facts in brief</source>
        <translation>简要情况</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>主要诉求</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>化解方式</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Lead cadre</source>
        <translation>包案领导</translation>
    </message>
    <message>
        <source>Target date</source>
        <translation>化解时限</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>化解措施</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到场人员</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>研判意见</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>研判日期</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Mediated on</source>
        <translation>调解日期</translation>
    </message>
    <message>
        <source>Mediations</source>
        <translation>调解次数</translation>
    </message>
    <message>
        <source>Record of the mediation</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Record of the revisit</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How it was resolved</source>
        <translation>化解情况</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议类型</translation>
    </message>
    <message>
        <source>Agreement no.</source>
        <translation>协议书编号</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>协议日期</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>Perform by</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>化解结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>化解进展</translation>
    </message>
    <message>
        <source>Resolved on</source>
        <translation>化解日期</translation>
    </message>
    <message>
        <source>Closed out on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Last planned revisit</source>
        <translation>最后一次计划回访</translation>
    </message>
    <message>
        <source>Opinion on closing out</source>
        <translation>销号意见</translation>
    </message>
    <message>
        <source>Revisits</source>
        <translation>历次回访</translation>
    </message>
    <message>
        <source>Revisited on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Revisit method</source>
        <translation>回访方式</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Revisited by</source>
        <translation>回访人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Archived on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Reopened on</source>
        <translation>重开日期</translation>
    </message>
    <message>
        <source>Revisits before closing out</source>
        <translation>销号前回访次数</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>重开次数</translation>
    </message>
    <message>
        <source>Reason to reopen</source>
        <translation>重开原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注内容</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>是否化解</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>稳控</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>个人信息已删除</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Entries not counted</source>
        <translation>未采用的记录</translation>
    </message>
    <message>
        <source>Early sign</source>
        <translation>苗头</translation>
    </message>
    <message>
        <source>National system no.</source>
        <translation>国家系统编号</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>是否销号</translation>
    </message>
    <message>
        <source>Serial no.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Last case numbers</source>
        <translation>最后编号</translation>
    </message>
    <message>
        <source>First or repeat</source>
        <translation>初/重</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Notified on</source>
        <translation>书面告知日期</translation>
    </message>
    <message>
        <source>Referral result</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>排查批次</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Screening begins</source>
        <translation>排查开始</translation>
    </message>
    <message>
        <source>Screening ends</source>
        <translation>排查结束</translation>
    </message>
    <message>
        <source>Villages hand in by</source>
        <translation>各村截止日期</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>上报日期</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>反映内容</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动类别</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>参与人次</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务人次</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>资料份数</translation>
    </message>
    <message>
        <source>Listed on</source>
        <translation>列入日期</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>问题来源</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Measures to mend it</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Mend by</source>
        <translation>整改时限</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>How it was mended</source>
        <translation>整改结果</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Cut-off day</source>
        <translation>统计截止日</translation>
    </message>
    <message>
        <source>Day of knowledge</source>
        <translation>账目截至日</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>统计期首日</translation>
    </message>
    <message>
        <source>First quarter of {year}</source>
        <translation>{year}年第一季度</translation>
    </message>
    <message>
        <source>Second quarter of {year}</source>
        <translation>{year}年第二季度</translation>
    </message>
    <message>
        <source>Third quarter of {year}</source>
        <translation>{year}年第三季度</translation>
    </message>
    <message>
        <source>Fourth quarter of {year}</source>
        <translation>{year}年第四季度</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>FigureFilters</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村（社区）</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>口径说明</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>截止 {day}</translation>
    </message>
    <message>
        <source>What happened until this day counts. Choose another one…</source>
        <translation>统计截止日：到这一日为止的办理结果计入。点击另选一日…</translation>
    </message>
    <message>
        <source>All screening</source>
        <translation>全部排查来源</translation>
    </message>
    <message>
        <source>All petitions</source>
        <translation>全部信访来源</translation>
    </message>
</context>
<context>
    <name>FigurePapers</name>
    <message>
        <source>Making {file}</source>
        <translation>正在生成 {file}</translation>
    </message>
    <message>
        <source>The paper is made; it leaves when the job that is writing has ended.</source>
        <translation>文件已生成，待正在写入的任务结束后送出。</translation>
    </message>
    <message>
        <source>Saved and entered in the book: {path}</source>
        <translation>已保存并记入账中：{path}</translation>
    </message>
    <message>
        <source>Saved as it was signed, and entered in the book: {path}</source>
        <translation>已按定稿原件保存，并记入账中：{path}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>{pages} pages went to the printer, and the book has it.</source>
        <translation>已将{pages}页送往打印机，并记入账中。</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>missing {missing}, zero reports {zero}, with disputes {returns}</source>
        <translation>未报 {missing}，零报告 {zero}，有纠纷 {returns}</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>个已报</translation>
    </message>
    <message>
        <source>Cases of this drive</source>
        <translation>本批发现的纠纷</translation>
    </message>
    <message numerus="yes">
        <source>%n of them early signs</source>
        <translation>
            <numerusform>其中苗头 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>found</source>
        <translation>件发现</translation>
    </message>
    <message>
        <source>carried over {carried}, resolved {resolved}</source>
        <translation>结转 {carried} 件，已化解 {resolved} 件</translation>
    </message>
    <message>
        <source>Carried over and still open</source>
        <translation>结转而未化解的纠纷</translation>
    </message>
    <message>
        <source>carried over, still open</source>
        <translation>件结转未化解</translation>
    </message>
    <message>
        <source>Answer what was asked</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>counted once they are answered</source>
        <translation>核对后才计入发现数</translation>
    </message>
    <message>
        <source>rows in doubt</source>
        <translation>行待核对</translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>没有存疑的行</translation>
    </message>
    <message>
        <source>Resolved cases of this drive</source>
        <translation>本批已化解案件</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{month}-{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>aim {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>year&apos;s aim {target}</source>
        <translation>全年目标 {target}</translation>
    </message>
    <message>
        <source>no target set</source>
        <translation>未设目标值</translation>
    </message>
    <message>
        <source>{note}: {target}, typed from outside, not counted here</source>
        <translation>{note}：{target}（外部录入，不由本台账计算）</translation>
    </message>
    <message>
        <source>just at the target</source>
        <translation>正好达到目标</translation>
    </message>
    <message>
        <source>points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>{gap} {unit} above</source>
        <translation>高出 {gap} {unit}</translation>
    </message>
    <message>
        <source>{gap} {unit} below</source>
        <translation>相差 {gap} {unit}</translation>
    </message>
    <message>
        <source>✓ on target</source>
        <translation>✓ 已达标</translation>
    </message>
    <message>
        <source>{missed}, {more} {unit} more needed</source>
        <translation>{missed}，还需 {more} {unit}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>below target: {amount} this year</source>
        <translation>未达标，全年累计 {amount}</translation>
    </message>
    <message>
        <source>below target by {gap} points</source>
        <translation>未达标，差 {gap} 个百分点</translation>
    </message>
    <message>
        <source>over target by {gap} points</source>
        <translation>未达标，超 {gap} 个百分点</translation>
    </message>
    <message>
        <source>aim at most {target}</source>
        <translation>目标不超过 {target}</translation>
    </message>
    <message>
        <source>year&apos;s aim at most {target}</source>
        <translation>全年目标不超过 {target}</translation>
    </message>
    <message>
        <source>{note} {value}</source>
        <translation>{note} {value}</translation>
    </message>
    <message>
        <source>{target}, {gap}</source>
        <translation>{target}，{gap}</translation>
    </message>
    <message>
        <source>less than 0.01 points above</source>
        <translation>高出不足 0.01 个百分点</translation>
    </message>
    <message>
        <source>less than 0.01 points below</source>
        <translation>相差不足 0.01 个百分点</translation>
    </message>
    <message>
        <source>below target</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>over target</source>
        <translation>超出目标</translation>
    </message>
    <message>
        <source>nothing to count: the denominator is 0</source>
        <translation>分母为 0，不计算</translation>
    </message>
    <message>
        <source>narrowed, not held against the target</source>
        <translation>已筛选，不对照目标</translation>
    </message>
    <message>
        <source>{amount} this year so far, within the limit</source>
        <translation>今年至今 {amount}，未超控制目标</translation>
    </message>
    <message>
        <source>{amount} this year so far, {more} {unit} more needed</source>
        <translation>今年至今 {amount}，还需 {more} {unit}</translation>
    </message>
    <message>
        <source>over the limit: {amount} this year</source>
        <translation>超出控制目标，全年累计 {amount}</translation>
    </message>
    <message>
        <source>over target by less than 0.01 points</source>
        <translation>未达标，超出不足 0.01 个百分点</translation>
    </message>
    <message>
        <source>below target by less than 0.01 points</source>
        <translation>未达标，差不足 0.01 个百分点</translation>
    </message>
    <message>
        <source>up {points} points</source>
        <translation>升 {points} 个百分点</translation>
    </message>
    <message>
        <source>down {points} points</source>
        <translation>降 {points} 个百分点</translation>
    </message>
    <message>
        <source>up {count} {unit}</source>
        <translation>增 {count} {unit}</translation>
    </message>
    <message>
        <source>up {percent}%</source>
        <translation>增 {percent}%</translation>
    </message>
    <message>
        <source>down {percent}%</source>
        <translation>减 {percent}%</translation>
    </message>
    <message>
        <source>vs last: {change}</source>
        <translation>较上期{change}</translation>
    </message>
    <message>
        <source>nothing last period</source>
        <translation>上期无数</translation>
    </message>
    <message>
        <source>{period}: {amount}</source>
        <translation>{period}：{amount}</translation>
    </message>
    <message>
        <source>{period}, as signed: {amount}</source>
        <translation>{period}定稿数：{amount}</translation>
    </message>
    <message>
        <source>{period} until {day}: {amount}</source>
        <translation>{period}（截至{day}）：{amount}</translation>
    </message>
    <message>
        <source>{told} ({pair})</source>
        <translation>{told}（{pair}）</translation>
    </message>
    <message>
        <source>It was adjusted since; that period says why.</source>
        <translation>定稿后有调整，原因见该期的“为什么变了”。</translation>
    </message>
    <message>
        <source>Counted until {day}</source>
        <translation>统计截至{day}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>{what}; the cases that these {unit} belong to</source>
        <translation>{what}（打开这些{unit}所属的纠纷）</translation>
    </message>
    <message>
        <source>withdrawn, unfounded or passed on</source>
        <translation>撤回、不属实、移送</translation>
    </message>
    <message>
        <source>still being watched</source>
        <translation>待观察</translation>
    </message>
    <message>
        <source>would not answer</source>
        <translation>拒绝评价</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>联系不上</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>指标表</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation>目标值…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>定稿…</translation>
    </message>
    <message>
        <source>There is no case yet.</source>
        <translation>还没有纠纷。</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>This period is signed off.</source>
        <translation>这一期已经定稿。</translation>
    </message>
    <message>
        <source>It can be signed once it has ended, from {day}, or to a cut-off day.</source>
        <translation>期末（{day}）后可以定稿；先定一个截止日，也可以提前定稿。</translation>
    </message>
    <message>
        <source>Go to the ledger</source>
        <translation>去台账</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有可分析的纠纷</translation>
    </message>
    <message>
        <source>Figures are counted from cases. Take in a village&apos;s return or register a case: here you see the rates against their targets, charts, and sign a period off.</source>
        <translation>指标由台账里的纠纷算出。导入村级上报表或登记一件纠纷后，这里显示各项指标与目标值、图表，并可对一期定稿。</translation>
    </message>
</context>
<context>
    <name>FileDetail</name>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>accepted</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets have no header row and were not read.</source>
        <translation>
            <numerusform>%n张工作表没有表头，未读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are no disputes: totals, notes, signatures, blanks and the like.</source>
        <translation>
            <numerusform>%n 行不是纠纷：合计、备注、签字、空行之类，读表时已剔除。</numerusform>
        </translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{reasons}, {count} each</source>
        <translation>{reasons}各{count}行</translation>
    </message>
    <message>
        <source>{reason} {count}</source>
        <translation>{reason}{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are no disputes: {reasons}.</source>
        <translation>
            <numerusform>剔除%n行：{reasons}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left out by an answer.</source>
        <translation>
            <numerusform>另有 %n 行是核对时剔除的，理由都已记下。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Number, parties, matter, phone… (Ctrl+F)</source>
        <translation>编号、当事人、事由、电话…（Ctrl+F）</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村（社区）</translation>
    </message>
    <message>
        <source>All risk levels</source>
        <translation>全部风险</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未核实</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Most frequent: {names}</source>
        <translation>{names}最多</translation>
    </message>
    <message>
        <source>{resolved} resolved, {revisited} revisited</source>
        <translation>{resolved} 件化解，{revisited} 件已回访</translation>
    </message>
    <message>
        <source>Half were resolved within {days} days</source>
        <translation>半数在 {days} 天内化解</translation>
    </message>
    <message>
        <source>{month}: {found} registered, {resolved} resolved</source>
        <translation>{month}登记 {found} 件，化解 {resolved} 件</translation>
    </message>
    <message>
        <source>{found} registered, months unknown</source>
        <translation>登记 {found} 件，月份不明</translation>
    </message>
    <message>
        <source>{found} registered in all, at most {most} a month</source>
        <translation>共登记 {found} 件，每月至多 {most} 件</translation>
    </message>
    <message>
        <source>Most were registered in month {month}: {most}</source>
        <translation>{month}月登记最多，{most} 件</translation>
    </message>
    <message>
        <source>Most were registered in months {month}: {most} each</source>
        <translation>{month}月登记最多，各 {most} 件</translation>
    </message>
    <message>
        <source>None registered, {resolved} resolved</source>
        <translation>没有登记，化解 {resolved} 件</translation>
    </message>
    <message>
        <source>Nothing was registered or resolved in this period</source>
        <translation>本期没有登记，也没有化解</translation>
    </message>
    <message>
        <source>Most were registered in {names}</source>
        <translation>{names}登记最多</translation>
    </message>
    <message>
        <source>Most were registered in {count} villages, {most} each</source>
        <translation>{count} 个村并列最多，各登记 {most} 件</translation>
    </message>
    <message>
        <source>Spread evenly: {count} villages with {most} each</source>
        <translation>各村持平，{count} 个村各 {most} 件</translation>
    </message>
    <message>
        <source>Most frequent: {count} categories, {most} each</source>
        <translation>{count} 类并列最多，各 {most} 件</translation>
    </message>
    <message>
        <source>Spread evenly: {count} categories with {most} each</source>
        <translation>各类持平，{count} 类各 {most} 件</translation>
    </message>
    <message>
        <source>Nothing was registered in this period</source>
        <translation>本期没有登记</translation>
    </message>
    <message>
        <source>Nothing was resolved in this period</source>
        <translation>本期化解 0 件</translation>
    </message>
    <message>
        <source>Nothing is open at the cut-off day</source>
        <translation>截止日没有未化解的</translation>
    </message>
    <message>
        <source>{count} open, none too long</source>
        <translation>{count} 件未化解，没有超过 60 天的</translation>
    </message>
    <message>
        <source>{count} open, {late} over 60 days</source>
        <translation>{count} 件未化解，{late} 件超 60 天</translation>
    </message>
    <message>
        <source>No open case of the highest risk</source>
        <translation>没有未化解的红色风险</translation>
    </message>
    <message>
        <source>{count} open of the highest risk</source>
        <translation>红色风险未化解 {count} 件</translation>
    </message>
    <message>
        <source>No case was assigned to an office</source>
        <translation>还没有交办的纠纷</translation>
    </message>
    <message>
        <source>{count} offices have most, {whole} each</source>
        <translation>{count} 个单位承办并列最多，各 {whole} 件</translation>
    </message>
    <message>
        <source>{names} have most, {whole} each</source>
        <translation>{names}承办最多，各 {whole} 件</translation>
    </message>
    <message>
        <source>{office} has most: {part} of {whole} resolved</source>
        <translation>{office}承办最多，{whole} 件化解 {part} 件</translation>
    </message>
    <message>
        <source>No valid answer yet</source>
        <translation>还没有有效评价</translation>
    </message>
    <message>
        <source>{percent}% are content</source>
        <translation>{percent}% 满意或基本满意</translation>
    </message>
    <message>
        <source>No mechanism was used</source>
        <translation>本期联动化解 0 件</translation>
    </message>
    <message>
        <source>{mechanism} most often: {count}</source>
        <translation>{mechanism}最多，{count} 件</translation>
    </message>
    <message>
        <source>{mechanism} most often: {count} each</source>
        <translation>{mechanism}最多，各 {count} 件</translation>
    </message>
</context>
<context>
    <name>FinishedCard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Show the cases</source>
        <translation>看这些件</translation>
    </message>
    <message>
        <source>Go through them again</source>
        <translation>再过一遍</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>撤回上一条</translation>
    </message>
    <message>
        <source>Nothing is in doubt any more</source>
        <translation>都核对完了</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left for now</source>
        <translation>
            <numerusform>还有 %n 行先放着</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n became cases</source>
        <translation>
            <numerusform>%n 行已采用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined a case that was there</source>
        <translation>
            <numerusform>%n 行并入已有的件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were carried over</source>
        <translation>
            <numerusform>%n 行结转</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out</source>
        <translation>
            <numerusform>%n 行剔除</numerusform>
        </translation>
    </message>
    <message>
        <source>No row of these files has to be asked about.</source>
        <translation>这些文件里没有要核对的行。</translation>
    </message>
    <message>
        <source>Of the rows in doubt {parts}.</source>
        <translation>待核对的行里：{parts}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>FootLine</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并录下一件</translation>
    </message>
    <message>
        <source>box before</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <source>next box</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>as last</source>
        <translation>同上一件</translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n处要改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>The paper from the safe. It opens {path}.</source>
        <translation>请取出保险柜里的那张纸。将打开 {path}。</translation>
    </message>
    <message>
        <source>Head who gets a new password</source>
        <translation>为哪位负责人重设密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Set the password and open</source>
        <translation>重设密码并打开</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This has to be filled in.</source>
        <translation>这一栏必填。</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>4 characters</source>
        <translation>4个字符</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第{number}组</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>对了。</translation>
    </message>
    <message>
        <source>Not as on the paper; look again.</source>
        <translation>与纸面不符，请再看一遍。</translation>
    </message>
</context>
<context>
    <name>HeadStep</name>
    <message>
        <source>Stands beside every entry you make.</source>
        <translation>每条记录旁都署这个名字。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>A head closes cases out and adds the accounts of the others, in Settings.</source>
        <translation>负责人办理销号，并在“设置”里为其他人添加账户。</translation>
    </message>
    <message>
        <source>The account of the head</source>
        <translation>负责人账户</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Papers printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No paper has left yet.</source>
        <translation>还没有打印或另存过。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>账页码</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>For a meeting</source>
        <translation>会议稿</translation>
    </message>
    <message>
        <source>For the public</source>
        <translation>公开稿</translation>
    </message>
    <message>
        <source>Nothing hidden</source>
        <translation>不脱敏</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To record</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目对应</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>工作纪实</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已在台账</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容与说明</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Heading in the sheet</source>
        <translation>表中栏目</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几行的内容</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>对应为</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field}没有填</translation>
    </message>
    <message>
        <source>{field} “{raw}” is no day of the calendar</source>
        <translation>{field}“{raw}”不是有效日期</translation>
    </message>
    <message>
        <source>{field} “{raw}” may mean more than one day</source>
        <translation>{field}“{raw}”可能指不同的日期</translation>
    </message>
    <message>
        <source>{field} “{raw}” has not come yet</source>
        <translation>{field}“{raw}”是将来的日期</translation>
    </message>
    <message>
        <source>{field} “{raw}” is earlier than the day it was found</source>
        <translation>{field}“{raw}”早于排查日期</translation>
    </message>
    <message>
        <source>{field} “{raw}” is no category of the list</source>
        <translation>{field}“{raw}”不在纠纷类型表里</translation>
    </message>
    <message>
        <source>{field} “{raw}” is no word of the list</source>
        <translation>{field}“{raw}”不在可选项里</translation>
    </message>
    <message>
        <source>{field} “{raw}” is no village of this ledger</source>
        <translation>{field}“{raw}”不在本台账的村（社区）里</translation>
    </message>
    <message>
        <source>{field} “{raw}” has lost digits in the sheet</source>
        <translation>{field}“{raw}”在表里丢了数位</translation>
    </message>
    <message>
        <source>{field} “{raw}” is no clear sum</source>
        <translation>{field}“{raw}”看不出金额</translation>
    </message>
    <message>
        <source>{field} “{raw}” is no clear number</source>
        <translation>{field}“{raw}”看不出数目</translation>
    </message>
    <message>
        <source>may be told already by another row or case</source>
        <translation>可能与另一行或另一件重复</translation>
    </message>
    <message>
        <source>the row is struck out</source>
        <translation>整行已划掉</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>注释行</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签字行</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>answered before</source>
        <translation>已答复过</translation>
    </message>
    <message>
        <source>header repeated</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>sheet without a header row, not read</source>
        <translation>没有表头的工作表，未读取</translation>
    </message>
    <message>
        <source>{field} “{raw}” is struck out</source>
        <translation>{field}“{raw}”被划去</translation>
    </message>
    <message>
        <source>row hidden in the sheet</source>
        <translation>表中隐藏的行</translation>
    </message>
    <message>
        <source>column {text} is hidden</source>
        <translation>“{text}”一列是隐藏的</translation>
    </message>
    <message>
        <source>sheet {text} is hidden</source>
        <translation>工作表“{text}”是隐藏的</translation>
    </message>
    <message>
        <source>{field}: year taken from the title</source>
        <translation>{field}：年份取自标题</translation>
    </message>
    <message>
        <source>{field}: month taken from the title</source>
        <translation>{field}：月份取自标题</translation>
    </message>
    <message>
        <source>{field}: first day of a range</source>
        <translation>{field}：一段日期取第一天</translation>
    </message>
    <message>
        <source>{field}: known only roughly</source>
        <translation>{field}：只知大概</translation>
    </message>
    <message>
        <source>{field}: same as above</source>
        <translation>{field}：同上</translation>
    </message>
    <message>
        <source>{field}: taken from the heading of its group</source>
        <translation>{field}：取自上方的分组标题</translation>
    </message>
    <message>
        <source>{field}: several numbers</source>
        <translation>{field}：有几个号码</translation>
    </message>
    <message>
        <source>{field}: several words, the first counts</source>
        <translation>{field}：有几个词，取第一个</translation>
    </message>
    <message>
        <source>{field}: unusual number</source>
        <translation>{field}：号码少见</translation>
    </message>
    <message>
        <source>{field}: approximate</source>
        <translation>{field}：约数</translation>
    </message>
    <message>
        <source>{field}: details left out</source>
        <translation>{field}：详情未保存</translation>
    </message>
    <message>
        <source>{field}: more people than are named</source>
        <translation>{field}：人数多于所列姓名</translation>
    </message>
    <message>
        <source>{field}: the formula failed, left empty</source>
        <translation>{field}：公式出错，留空</translation>
    </message>
    <message>
        <source>{field}: not understood, left empty</source>
        <translation>{field}：看不懂，留空</translation>
    </message>
    <message>
        <source>{field}: struck out</source>
        <translation>{field}：已划掉</translation>
    </message>
    <message>
        <source>{field}: taken from the colour of the cell</source>
        <translation>{field}：取自单元格颜色</translation>
    </message>
    <message>
        <source>a comment was read into the remarks</source>
        <translation>批注已读入备注</translation>
    </message>
    <message>
        <source>the total differs from its rows: {text}</source>
        <translation>合计与各行不符：{text}</translation>
    </message>
    <message>
        <source>column {text} is not stored</source>
        <translation>“{text}”一列不入账</translation>
    </message>
    <message>
        <source>new village: {text}</source>
        <translation>新的村（社区）：{text}</translation>
    </message>
    <message>
        <source>Strike-outs, colours and hidden rows cannot be seen in this kind of file</source>
        <translation>这种文件看不出划线、颜色和隐藏行</translation>
    </message>
    <message>
        <source>macros were passed over</source>
        <translation>宏已略过</translation>
    </message>
    <message>
        <source>no. {text} was answered before, left out</source>
        <translation>编号 {text} 已经答复过，未再录入</translation>
    </message>
    <message>
        <source>zero report “{text}” names no village of this ledger; enter it by hand</source>
        <translation>零报告“{text}”对不上本台账的村（社区），请手工登记</translation>
    </message>
    <message>
        <source>Query no.</source>
        <translation>核对编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Times held</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>People attending</source>
        <translation>参与人次</translation>
    </message>
    <message>
        <source>People served</source>
        <translation>服务人次</translation>
    </message>
    <message>
        <source>Copies handed out</source>
        <translation>资料份数</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>交办时间</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>是否办结</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>a folder, not read</source>
        <translation>是文件夹，未读</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>empty, not read</source>
        <translation>空文件，未读</translation>
    </message>
    <message>
        <source>too large, not read</source>
        <translation>太大，未读</translation>
    </message>
    <message>
        <source>has a password, not read</source>
        <translation>有密码，未读</translation>
    </message>
    <message>
        <source>damaged, not read</source>
        <translation>已损坏，未读</translation>
    </message>
    <message>
        <source>no table, not read</source>
        <translation>不是表格，未读</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>No drive</source>
        <translation>不属排查批次</translation>
    </message>
    <message>
        <source>given twice</source>
        <translation>重复给出</translation>
    </message>
    <message>
        <source>The same file is in this import already.</source>
        <translation>这次导入里已有相同的文件。</translation>
    </message>
    <message>
        <source>in the ledger already</source>
        <translation>已在台账中</translation>
    </message>
    <message>
        <source>This file is in the ledger since {when}. Undo that import first.</source>
        <translation>这份文件已于 {when} 导入台账。要重新导入，请先撤销那次导入。</translation>
    </message>
    <message>
        <source>no header row, not read</source>
        <translation>没有表头，未读</translation>
    </message>
    <message>
        <source>No header row was found, so nothing could be read from this file. Write the headings over the columns, save it and choose it again.</source>
        <translation>没有找到表头，这份文件读不出内容。请在各栏上方补写表头，保存后再选一次。</translation>
    </message>
    <message>
        <source>nothing to record</source>
        <translation>没有可记的行</translation>
    </message>
    <message>
        <source>No row of this file can be recorded as it stands.</source>
        <translation>这份文件没有可以直接记入的行。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>See the cases</source>
        <translation>在台账中查看</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>打印导入报告…</translation>
    </message>
    <message>
        <source>Save rows in doubt…</source>
        <translation>导出待核对的行…</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message>
        <source>Import of {when}</source>
        <translation>{when} 导入</translation>
    </message>
    <message numerus="yes">
        <source>%n rows wait for an answer</source>
        <translation>
            <numerusform>%n行待核对</numerusform>
        </translation>
    </message>
    <message>
        <source>{drive}
{rows} rows = {accepted} recorded + {queried} in doubt + {out}</source>
        <translation>{drive}
读入 {rows} 行 = 采用 {accepted} + 待核对 {queried} + {out}</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>剔除 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>这次导入已撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n of its cases stand in the ledger</source>
        <translation>
            <numerusform>现有%n件在台账中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %n rows</source>
        <translation>
            <numerusform>核对%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>No row of it waits for an answer.</source>
        <translation>没有待核对的行。</translation>
    </message>
    <message>
        <source>None of its cases is in the ledger.</source>
        <translation>台账中没有这次导入的纠纷。</translation>
    </message>
    <message>
        <source>Its rows have to be compared side by side; answer them one by one.</source>
        <translation>这些行要并排比对，请逐条核对。</translation>
    </message>
    <message>
        <source>It has been taken back already.</source>
        <translation>这次导入已经撤销。</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Look before recording</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>Other files…</source>
        <translation>另选文件…</translation>
    </message>
    <message numerus="yes">
        <source>(%n in all)</source>
        <translation>
            <numerusform>（共%n个）</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in these files that the ledger does not hold yet.</source>
        <translation>这些文件里没有台账还没有的内容。</translation>
    </message>
    <message numerus="yes">
        <source>By their titles or days %n files are about {quarter}; they are read for: {drive}.</source>
        <translation>
            <numerusform>从标题或日期看，%n 个文件属于{quarter}，现按“{drive}”读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>That drive has been reported; to add to it, take its report back first.</source>
        <translation>该批次已上报；要补记，请先到“排查”页撤回上报。</translation>
    </message>
    <message>
        <source>{words} {more}</source>
        <translation>{words}{more}</translation>
    </message>
    <message>
        <source>Read for {quarter}</source>
        <translation>改按{quarter}读取</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n个未能读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the ledger already</source>
        <translation>
            <numerusform>%n个已在台账中</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>尚未记入台账</translation>
    </message>
    <message numerus="yes">
        <source>Record %n cases</source>
        <translation>
            <numerusform>记入%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %n rows</source>
        <translation>
            <numerusform>核对%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入</translation>
    </message>
    <message numerus="yes">
        <source>Record %n zero reports</source>
        <translation>
            <numerusform>记入零报告%n份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answer %n rows</source>
        <translation>
            <numerusform>答复 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of other lists</source>
        <translation>
            <numerusform>其他清单%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ask about %n rows</source>
        <translation>
            <numerusform>%n行待核对</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, {more}</source>
        <translation>{words}，{more}</translation>
    </message>
    <message>
        <source>The ledger has no villages yet. It will get: {villages}</source>
        <translation>台账里还没有村（社区），将添加：{villages}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Another job is writing. Wait until it has ended.</source>
        <translation>有任务正在写入，请稍候。</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>This drive has been reported: take its report back first.</source>
        <translation>该批次已上报。要补记，请先到“排查”页撤回上报。</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>正在读取%n个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording %n files</source>
        <translation>
            <numerusform>正在记入%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The import of {when} was undone</source>
        <translation>撤销 {when} 的导入</translation>
    </message>
    <message>
        <source>Undoing the import of {when}</source>
        <translation>正在撤销 {when} 的导入</translation>
    </message>
    <message numerus="yes">
        <source>%n cases were taken back.</source>
        <translation>
            <numerusform>已撤回%n件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay, as they were worked on: {numbers}</source>
        <translation>
            <numerusform>有%n件已办理过，予以保留：{numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger has changed, so the files were read again. Please look anew.</source>
        <translation>台账有了变动，已重新读取这些文件，请再看一遍。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was recorded.</source>
        <translation>已停止，没有记入任何内容。</translation>
    </message>
    <message>
        <source>Reading was stopped. Nothing was changed.</source>
        <translation>已停止读取，什么都没有改动。</translation>
    </message>
</context>
<context>
    <name>LastBand</name>
    <message>
        <source>Take it back</source>
        <translation>回到上一条</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Import a return</source>
        <translation>导入上报表</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>台账里还没有纠纷</translation>
    </message>
    <message>
        <source>Take in a village&apos;s return, or register the first case by hand.</source>
        <translation>导入村级上报表，或手工登记第一件。</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>没有符合条件的纠纷</translation>
    </message>
    <message>
        <source>Other words or fewer filters find more.</source>
        <translation>换个说法或减少筛选条件再试。</translation>
    </message>
    <message>
        <source>{total} cases · {open} open</source>
        <translation>共{total}件 · 在办{open}件</translation>
    </message>
    <message>
        <source>There is no case to print.</source>
        <translation>没有可打印的纠纷。</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>{day} late</source>
        <translation>{day} 逾期</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>{n} cases</source>
        <translation>共{n}件</translation>
    </message>
    <message>
        <source>{n} resolved · {share} ({counted})</source>
        <translation>已化解{n}件 · 化解率{share}（{counted}）</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>逾期{n}件</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>涉及{n}人</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>涉及金额{amount}元</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>Station and screen</source>
        <translation>本站与显示</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>修改我的密码…</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>站代码</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>当前账户</translation>
    </message>
    <message>
        <source>Kept. It takes effect when the program is opened again.</source>
        <translation>已保存，下次打开程序时生效。</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>The other accounts and the recovery code stay as they are.</source>
        <translation>其他账户和恢复码不变。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码已修改</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Loopbook</source>
        <translation>闭环台账</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>纪实</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>{station} · Loopbook</source>
        <translation>{station} · 闭环台账</translation>
    </message>
</context>
<context>
    <name>MaskChoice</name>
    <message>
        <source>What is hidden</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>For a meeting</source>
        <translation>会议稿</translation>
    </message>
    <message>
        <source>Surnames only; no phones or addresses</source>
        <translation>姓名只印姓，不印电话住址</translation>
    </message>
    <message>
        <source>For the public</source>
        <translation>公开稿</translation>
    </message>
    <message>
        <source>Without titles and texts as well</source>
        <translation>标题和简要情况也不印</translation>
    </message>
    <message>
        <source>Nothing hidden</source>
        <translation>不脱敏</translation>
    </message>
    <message>
        <source>Asks what for; entered in the book</source>
        <translation>须填用途，记入账中</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>Counted by {field}</source>
        <translation>按{field}计</translation>
    </message>
    <message>
        <source>Counted until {day}</source>
        <translation>统计截至{day}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>所计</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>{what}: {count} {unit}</source>
        <translation>{what}：{count} {unit}</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>没有。</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>This is not an amount. Write it like 3500 or 3.5万.</source>
        <translation>这不是金额，请写成3500或3.5万的样子。</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Separate several people with 、, each with the name only.</source>
        <translation>几个人用“、”隔开，每人只写姓名。</translation>
    </message>
</context>
<context>
    <name>NarrowBand</name>
    <message>
        <source>All cases</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Only {cases} counted: no target is judged. Papers and the sign-off count all cases.</source>
        <translation>只计{cases}，不评定目标；打印和定稿仍计全部。</translation>
    </message>
</context>
<context>
    <name>NewCasePage</name>
    <message>
        <source>Drop this case?</source>
        <translation>放弃这一件？</translation>
    </message>
    <message>
        <source>It has not been saved. What was saved before stays.</source>
        <translation>这一件还没有保存。先前保存的不受影响。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>In the order of the paper; the numbers are its boxes</source>
        <translation>照《矛盾纠纷排查登记表》从上到下录，栏号与纸表一致</translation>
    </message>
    <message>
        <source>Recorded: {no} {title}</source>
        <translation>已记入台账：{no} {title}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>A password has at least {shortest} characters.</source>
        <translation>密码至少{shortest}个字符。</translation>
    </message>
    <message>
        <source>At least {shortest} characters; a short sentence is easy to remember.</source>
        <translation>至少{shortest}个字符，用一句短话好记。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输一次</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Once this is filled in, the preview hides nothing; the book notes it.</source>
        <translation>填写后预览才不脱敏，并记入账本。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Number the copies</source>
        <translation>逐份编号</translation>
    </message>
    <message>
        <source>From number</source>
        <translation>起始号</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>未化解</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已化解</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>建账以来</translation>
    </message>
    <message>
        <source>The drive of {period}</source>
        <translation>{period}排查批次</translation>
    </message>
    <message>
        <source>As shown in the ledger</source>
        <translation>台账当前列表</translation>
    </message>
    <message>
        <source>A paper for a meeting may still tell who is meant: read it first.</source>
        <translation>会议稿仍可能认出当事人，印前请通读。</translation>
    </message>
    <message>
        <source>All names stand in full: keep every copy in sight.</source>
        <translation>姓名、电话照印，每一份都要看管好。</translation>
    </message>
    <message numerus="yes">
        <source>Print %n copies</source>
        <translation>
            <numerusform>打印%n份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>{drive}, villages that did not hand in: {count}</source>
        <translation>{drive}未报送的村：{count} 个</translation>
    </message>
    <message>
        <source>{drive}, rows in doubt: {count}</source>
        <translation>{drive}待核对：{count} 行</translation>
    </message>
    <message>
        <source>not counted until they are answered: {villages}</source>
        <translation>答复前不计入：{villages}</translation>
    </message>
    <message>
        <source>{village} {count}</source>
        <translation>{village} {count} 行</translation>
    </message>
    <message>
        <source>no village</source>
        <translation>未填村</translation>
    </message>
    <message>
        <source>Rows in doubt of no drive: {count}</source>
        <translation>不属于任何排查的待核对：{count} 行</translation>
    </message>
    <message>
        <source>some may be of this period; not counted until answered</source>
        <translation>可能有本期的；答复前不计入</translation>
    </message>
    <message>
        <source>Cases not confirmed: {count}</source>
        <translation>{count} 件未确认</translation>
    </message>
    <message>
        <source>taken over from returns, counted all the same</source>
        <translation>由上报表导入，照样计入各项指标</translation>
    </message>
    <message>
        <source>Cases past their target date: {count}</source>
        <translation>{count} 件超化解时限</translation>
    </message>
    <message>
        <source>open at the cut-off day</source>
        <translation>到截止日还没有化解</translation>
    </message>
    <message>
        <source>Open cases not assessed: {count}</source>
        <translation>{count} 件未研判</translation>
    </message>
    <message>
        <source>of no risk level yet</source>
        <translation>还没有风险等级</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>The paper</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>PaperChoices</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>PDF, to be printed</source>
        <translation>PDF，用于打印</translation>
    </message>
    <message>
        <source>Workbook (.xlsx)</source>
        <translation>电子表格（.xlsx）</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件格式</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Papers of {period}</source>
        <translation>{period}的文件</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>正在生成预览…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>This PC has no printer. Save the paper and print it elsewhere.</source>
        <translation>本机没有打印机。请另存为文件，到别处打印。</translation>
    </message>
    <message>
        <source>A workbook is saved, and printed from there.</source>
        <translation>电子表格请先另存，再从中打印。</translation>
    </message>
    <message>
        <source>All cases are counted, until {day}. Whatever leaves is entered in the book first.</source>
        <translation>统计全部纠纷，截至{day}；保存或打印前先记入账中。</translation>
    </message>
    <message>
        <source>All names stand in full: keep every copy in sight. The preview hides.</source>
        <translation>姓名照印，每一份都要看管好；预览仍按会议稿显示。</translation>
    </message>
    <message>
        <source>This period is signed off: the paper is the one signed, head {head}.</source>
        <translation>本期已定稿：给出的是定稿原件，账页码 {head}。</translation>
    </message>
    <message>
        <source>This period is signed off; this is counted now and may differ.</source>
        <translation>本期已定稿；此件按现时数据统计，可能与定稿不同。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PartiesPart</name>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Party A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Party B</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>Personal data was erased as the law asks.</source>
        <translation>个人信息已依法删除。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>below target</source>
        <translation>未达标</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>未化解 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>reported {day}</source>
        <translation>{day}上报</translation>
    </message>
</context>
<context>
    <name>PastDrives</name>
    <message>
        <source>Other drives</source>
        <translation>其他季度</translation>
    </message>
    <message numerus="yes">
        <source>All %n drive(s)</source>
        <translation>
            <numerusform>全部 %n 个季度</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>排查批次</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待核对</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>{files} (taken back)</source>
        <translation>{files}（已撤销）</translation>
    </message>
</context>
<context>
    <name>PhonesField</name>
    <message>
        <source>This number has lost digits. Type it again from the paper.</source>
        <translation>号码丢了数位，请照纸面重输。</translation>
    </message>
    <message>
        <source>Not a usual number; kept as written.</source>
        <translation>号码少见，照原样保存。</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>By month</source>
        <translation>每月发现与化解</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>By village and month</source>
        <translation>各村每月发现</translation>
    </message>
    <message>
        <source>Round the loop</source>
        <translation>闭环各步</translation>
    </message>
    <message>
        <source>Days to resolve</source>
        <translation>化解用时</translation>
    </message>
    <message>
        <source>Open by age</source>
        <translation>未化解时长</translation>
    </message>
    <message>
        <source>By office</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Open by risk</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>联动机制</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>未填类别</translation>
    </message>
    <message>
        <source>resolved {count}</source>
        <translation>化解 {count}</translation>
    </message>
    <message>
        <source>how many cases reached each step</source>
        <translation>到过各步的件数与转入率</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>化解</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Revisited</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>未研判</translation>
    </message>
    <message>
        <source>open at the cut-off day by risk, cases</source>
        <translation>截止日未化解，按风险等级，件</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>未交办</translation>
    </message>
    <message>
        <source>registered, and resolved of these, cases</source>
        <translation>登记件数与其中化解件数</translation>
    </message>
    <message>
        <source>{office}, resolved</source>
        <translation>{office}，化解</translation>
    </message>
    <message>
        <source>resolved of the cases of each office, % and cases</source>
        <translation>各单位承办件的化解率，% 与件</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未记评价</translation>
    </message>
    <message>
        <source>answers at revisits in the period, times</source>
        <translation>期内回访评价，人次</translation>
    </message>
    <message>
        <source>ended in the period through each mechanism, cases</source>
        <translation>期内经联动机制办结，件</translation>
    </message>
    <message>
        <source>Courts</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Arbitration</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <source>Reconsideration</source>
        <translation>行政复议</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>registered and resolved each month, cases</source>
        <translation>每月登记与化解，件</translation>
    </message>
    <message>
        <source>month unknown</source>
        <translation>月份不详</translation>
    </message>
    <message>
        <source>registered in each village each month, cases</source>
        <translation>各村（社区）每月登记，件</translation>
    </message>
    <message>
        <source>open at the cut-off day since they were registered, cases</source>
        <translation>截止日未化解，按登记至今，件</translation>
    </message>
    <message>
        <source>{year}, month unknown</source>
        <translation>{year}（月份不详）</translation>
    </message>
    <message>
        <source>no village</source>
        <translation>未填村</translation>
    </message>
    <message>
        <source>days to resolve, cases resolved in the period</source>
        <translation>期内化解件的用时，件</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>{first}–{last} 天</translation>
    </message>
    <message>
        <source>up to 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>31 to 60 days</source>
        <translation>31–60 天</translation>
    </message>
    <message>
        <source>61 to 90 days</source>
        <translation>61–90 天</translation>
    </message>
    <message>
        <source>over 90 days</source>
        <translation>超过 90 天</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Making the preview</source>
        <translation>正在生成预览</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>/ {count}</source>
        <translation>/ {count}页</translation>
    </message>
</context>
<context>
    <name>PrintingPage</name>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Every paper that leaves is entered in the book, with the head in its foot.</source>
        <translation>印出的每一份都记入账中，页脚印账页码</translation>
    </message>
    <message>
        <source>Papers printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>A task is writing to the ledger; print when it is done.</source>
        <translation>有任务正在写入台账，写完再打印。</translation>
    </message>
    <message>
        <source>A paper is on its way.</source>
        <translation>正在印出一份文件。</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>正在生成预览</translation>
    </message>
    <message>
        <source>{cases} cases, {pages} pages a copy</source>
        <translation>{cases}件，每份{pages}页</translation>
    </message>
    <message>
        <source>No font has {signs}: they are printed as 〓, to be filled in by hand.</source>
        <translation>字库缺“{signs}”，印作“〓”，请手工填写。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>This PC has no printer. Save the paper as a PDF and print it elsewhere.</source>
        <translation>本机没有打印机。请另存为 PDF，到别处打印。</translation>
    </message>
    <message>
        <source>Making the paper</source>
        <translation>正在生成文件</translation>
    </message>
    <message>
        <source>The paper is made; it leaves when the job that is writing has ended.</source>
        <translation>文件已生成，待正在写入的任务结束后送出。</translation>
    </message>
    <message>
        <source>Saved and entered in the book: {path}</source>
        <translation>已保存并记入账中：{path}</translation>
    </message>
    <message>
        <source>{pages} pages went to the printer, and the book has it.</source>
        <translation>已送打印机{pages}页，并记入账中。</translation>
    </message>
    <message>
        <source>{what} {percent} %</source>
        <translation>{what} {percent}%</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>to be assessed</source>
        <translation>待研判</translation>
    </message>
    <message>
        <source>to be assigned</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>after closing out</source>
        <translation>销号后开始</translation>
    </message>
    <message>
        <source>since {day}, day {number}</source>
        <translation>{day} 起，第{number}天</translation>
    </message>
    <message>
        <source>{done} of {planned} made</source>
        <translation>已访{done}次，共{planned}次</translation>
    </message>
    <message>
        <source>Another job is writing; go on when it has ended.</source>
        <translation>有任务正在写入，请稍候。</translation>
    </message>
    <message>
        <source>There is no entry to take back.</source>
        <translation>没有可撤回的记录。</translation>
    </message>
    <message>
        <source>The last revisit is planned for {day}; archive from that day on.</source>
        <translation>最后一次回访计划在 {day}，到期后方可归档。</translation>
    </message>
</context>
<context>
    <name>ProgressBand</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{what} · {done} of {total}</source>
        <translation>{what} · {done} / {total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>Queries</name>
    <message>
        <source>Something is missing</source>
        <translation>缺内容</translation>
    </message>
    <message>
        <source>No such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>Unclear day</source>
        <translation>日期看不准</translation>
    </message>
    <message>
        <source>Day to come</source>
        <translation>日期还没到</translation>
    </message>
    <message>
        <source>Before it was found</source>
        <translation>早于排查时间</translation>
    </message>
    <message>
        <source>Unknown category</source>
        <translation>类型不认识</translation>
    </message>
    <message>
        <source>Unknown word</source>
        <translation>写法不认识</translation>
    </message>
    <message>
        <source>Unknown village</source>
        <translation>村名不认识</translation>
    </message>
    <message>
        <source>Damaged number</source>
        <translation>号码损坏</translation>
    </message>
    <message>
        <source>Unclear amount</source>
        <translation>金额不清</translation>
    </message>
    <message>
        <source>Unclear people</source>
        <translation>人员不清</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>整行划去</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>空着</translation>
    </message>
    <message>
        <source>“{raw}” is no day</source>
        <translation>“{raw}”没有这一天</translation>
    </message>
    <message>
        <source>“{raw}” is unclear</source>
        <translation>“{raw}”看不准</translation>
    </message>
    <message>
        <source>“{raw}” has not come yet</source>
        <translation>“{raw}”还没到</translation>
    </message>
    <message>
        <source>“{raw}” is before the day it was found</source>
        <translation>“{raw}”早于排查时间</translation>
    </message>
    <message>
        <source>“{raw}” is none of the categories</source>
        <translation>“{raw}”不在纠纷类型里</translation>
    </message>
    <message>
        <source>“{raw}” is not in the list</source>
        <translation>“{raw}”不在可选的写法里</translation>
    </message>
    <message>
        <source>“{raw}” is none of the villages</source>
        <translation>“{raw}”不是本站的村（社区）</translation>
    </message>
    <message>
        <source>the number is damaged, written {raw}</source>
        <translation>号码已损坏，写成 {raw}</translation>
    </message>
    <message>
        <source>the whole row is struck out</source>
        <translation>整行被划去</translation>
    </message>
    <message>
        <source>“{raw}” is struck out</source>
        <translation>“{raw}”被划去</translation>
    </message>
    <message>
        <source>the row may be told already</source>
        <translation>可能与已有的件重复</translation>
    </message>
    <message>
        <source>{column} is empty. What belongs there?</source>
        <translation>{column}空着，应填什么？</translation>
    </message>
    <message>
        <source>{column} “{raw}” is no day. Which day is meant?</source>
        <translation>{column}“{raw}”没有这一天，应是哪一天？</translation>
    </message>
    <message>
        <source>{column} “{raw}”: which day is it?</source>
        <translation>{column}“{raw}”是哪一天？</translation>
    </message>
    <message>
        <source>{column} “{raw}” has not come yet. Which day is meant?</source>
        <translation>{column}“{raw}”还没到，应是哪一天？</translation>
    </message>
    <message>
        <source>{column} “{raw}” is before the day it was found, {found}. Which is wrong?</source>
        <translation>{column}“{raw}”早于排查时间 {found}，哪个写错了？</translation>
    </message>
    <message>
        <source>“{raw}” is none of the categories. Which one is it?</source>
        <translation>“{raw}”不在纠纷类型里，应归哪一类？</translation>
    </message>
    <message>
        <source>{column} “{raw}” is not in the list. Which is meant?</source>
        <translation>{column}“{raw}”不在可选的写法里，指的是哪一项？</translation>
    </message>
    <message>
        <source>Which village is “{raw}”?</source>
        <translation>“{raw}”是哪个村（社区）？</translation>
    </message>
    <message>
        <source>{column} “{raw}” has lost digits. What was the number?</source>
        <translation>{column}“{raw}”已损坏，原来是多少？</translation>
    </message>
    <message>
        <source>{column} “{raw}”: how much is it?</source>
        <translation>{column}“{raw}”是多少？</translation>
    </message>
    <message>
        <source>{column} “{raw}”: who or how many are meant?</source>
        <translation>{column}“{raw}”指的是谁、有多少人？</translation>
    </message>
    <message>
        <source>This row is struck out. Does it count?</source>
        <translation>这一行被划去了，还算不算？</translation>
    </message>
    <message>
        <source>{column} “{raw}” is struck out. Does it count?</source>
        <translation>{column}“{raw}”被划去，还算数吗？</translation>
    </message>
    <message>
        <source>A case needs it. Please look at the paper.</source>
        <translation>立件少不了这一项。请对照纸表。</translation>
    </message>
    <message>
        <source>The calendar has no such day. Please look at the paper.</source>
        <translation>日历上没有这一天。请对照纸表。</translation>
    </message>
    <message>
        <source>The year, or what is the month and what the day, cannot be told.</source>
        <translation>看不出是哪一年，或哪个是月、哪个是日。请对照纸表。</translation>
    </message>
    <message>
        <source>It lies after the day of the import. The year is often mistyped.</source>
        <translation>这一天在导入之后，常见的是年份打错了。</translation>
    </message>
    <message>
        <source>One of the two days must be wrong.</source>
        <translation>两个日期里必有一个写错了。请对照纸表。</translation>
    </message>
    <message>
        <source>The row is counted under one category; the village&apos;s word stays in this record.</source>
        <translation>统计时只认类型表里的一类；村里的原话留在核对记录里。</translation>
    </message>
    <message>
        <source>Only words of the list are counted; nothing is guessed.</source>
        <translation>统计只认可选的写法，程序不替您猜。</translation>
    </message>
    <message>
        <source>The answer is remembered: the next return that writes it so is understood.</source>
        <translation>答一次就记住，下回这样写就认得。</translation>
    </message>
    <message>
        <source>A sheet shortens long numbers, and the digits are gone. Copy it from the paper.</source>
        <translation>表格把长号码缩短了，后面的数字找不回来。请照纸表补。</translation>
    </message>
    <message>
        <source>Please look at the paper.</source>
        <translation>请对照纸表。</translation>
    </message>
    <message>
        <source>A struck-out row may be withdrawn, or merely done with.</source>
        <translation>划去的行可能是撤回了，也可能只是办完了。</translation>
    </message>
    <message>
        <source>A struck-out cell may be wrong, or merely done with. Please look at the paper.</source>
        <translation>划去的格子可能是作废，也可能只是已办完。请核对原表。</translation>
    </message>
    <message>
        <source>{column} “{raw}”: is it {one} or {other}?</source>
        <translation>{column}“{raw}”是 {one}，还是 {other}？</translation>
    </message>
    <message>
        <source>{column} “{raw}”: is it {one}?</source>
        <translation>{column}“{raw}”是 {one}吗？</translation>
    </message>
    <message>
        <source>Which village is this row from?</source>
        <translation>这一行是哪个村（社区）的？</translation>
    </message>
    <message>
        <source>A sheet stores {long} as {raw}; which was written cannot be seen. Look at the paper.</source>
        <translation>表格会把 {long} 存成 {raw}，已看不出原来写的是哪一个。请对照纸表。</translation>
    </message>
    <message>
        <source>Is this row the same as {no} in the ledger?</source>
        <translation>这一行和台账里的 {no} 是不是同一件？</translation>
    </message>
    <message>
        <source>Is this row the same as row {row} of {file}?</source>
        <translation>这一行和 {file} 第 {row} 行是不是同一件？</translation>
    </message>
    <message>
        <source>Is this row a case of its own?</source>
        <translation>这一行是不是单独的一件？</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{year}/{month}/{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>month {month}</source>
        <translation>{month}月</translation>
    </message>
    <message>
        <source>{year}/{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>recorded as {value}</source>
        <translation>记为 {value}</translation>
    </message>
    <message>
        <source>Only {day} is known</source>
        <translation>只知道是 {day}</translation>
    </message>
    <message>
        <source>recorded as {value}, no day added</source>
        <translation>记为 {value}，不补日子</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>另填日期…</translation>
    </message>
    <message>
        <source>as the paper says</source>
        <translation>照纸表写</translation>
    </message>
    <message>
        <source>Another {column}…</source>
        <translation>另填{column}…</translation>
    </message>
    <message>
        <source>Type it…</source>
        <translation>补填…</translation>
    </message>
    <message>
        <source>{column} as the paper says</source>
        <translation>照纸表填{column}</translation>
    </message>
    <message>
        <source>recorded as {column}</source>
        <translation>记入{column}</translation>
    </message>
    <message>
        <source>Choose among {count}…</source>
        <translation>从 {count} 项中选…</translation>
    </message>
    <message>
        <source>by number, word or initials</source>
        <translation>按数字，或打字、拼音首字母查找</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>{column} stays unknown</source>
        <translation>{column}记作不详</translation>
    </message>
    <message>
        <source>It counts</source>
        <translation>照样算</translation>
    </message>
    <message>
        <source>recorded as the row stands</source>
        <translation>按这一行原样采用</translation>
    </message>
    <message>
        <source>It was withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>left out as struck out</source>
        <translation>计入剔除，理由：表中已划去</translation>
    </message>
    <message>
        <source>Leave this row out…</source>
        <translation>这一行不要…</translation>
    </message>
    <message>
        <source>asks why; counts as left out</source>
        <translation>要写理由，计入剔除</translation>
    </message>
    <message>
        <source>The same case</source>
        <translation>同一件</translation>
    </message>
    <message>
        <source>No new number: recorded with {no}</source>
        <translation>不另立号，记到 {no}</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Not settled in the last drive, goes on in this one</source>
        <translation>上一批未了，这一批接着办</translation>
    </message>
    <message>
        <source>Another case</source>
        <translation>另一件</translation>
    </message>
    <message>
        <source>Gets a number of its own</source>
        <translation>另立新号</translation>
    </message>
    <message>
        <source>The row stays on record as one more report</source>
        <translation>本行作为一次村里上报留在记录里</translation>
    </message>
    <message>
        <source>Keeps its number and is in both drives</source>
        <translation>沿用原编号，两批都能查到</translation>
    </message>
    <message>
        <source>Nothing to do with each other; not asked again</source>
        <translation>两件互不相干，以后不再问</translation>
    </message>
    <message>
        <source>This import belongs to no drive</source>
        <translation>这次导入没有选排查批次</translation>
    </message>
    <message>
        <source>{no} was found in this drive itself</source>
        <translation>{no} 就是本批排查的</translation>
    </message>
    <message>
        <source>That row is in doubt itself; answer it first</source>
        <translation>那一行也在核对，请先答它</translation>
    </message>
    <message>
        <source>That row was left out</source>
        <translation>那一行已剔除</translation>
    </message>
    <message>
        <source>That case is in the ledger no more</source>
        <translation>那一件已不在台账里</translation>
    </message>
    <message>
        <source>left for now</source>
        <translation>先放着</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>照样算</translation>
    </message>
    <message>
        <source>the same case</source>
        <translation>同一件</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>another case</source>
        <translation>另一件</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>{column} {what}</source>
        <translation>{column}{what}</translation>
    </message>
    <message>
        <source>row {row}, {about}: {what}</source>
        <translation>第 {row} 行，{about}，{what}</translation>
    </message>
    <message>
        <source>Already in the ledger</source>
        <translation>台账里已有</translation>
    </message>
    <message>
        <source>The other row, in doubt too</source>
        <translation>另一行，也在核对</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>这一行</translation>
    </message>
    <message>
        <source>{file} row {row}</source>
        <translation>{file} 第 {row} 行</translation>
    </message>
    <message>
        <source>{no}, {place}</source>
        <translation>{no}，{place}</translation>
    </message>
    <message>
        <source>{no}, keyed by hand</source>
        <translation>{no}，手工登记</translation>
    </message>
    <message>
        <source>The parties agree, the category is the same, the facts read alike.</source>
        <translation>当事人对得上，纠纷类型相同，简要情况相近。</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不同之处。</translation>
    </message>
    <message>
        <source>{count} places differ and are marked.</source>
        <translation>有 {count} 处不同，已标出。</translation>
    </message>
</context>
<context>
    <name>QueriesHead</name>
    <message>
        <source>Queries</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Print the check list</source>
        <translation>打印核对单</translation>
    </message>
    <message>
        <source>Undo the whole import</source>
        <translation>撤销整次导入</translation>
    </message>
</context>
<context>
    <name>QueriesPage</name>
    <message>
        <source>Open a single import to undo it.</source>
        <translation>打开某一次导入后才能撤销。</translation>
    </message>
    <message>
        <source>There is nothing in doubt to print.</source>
        <translation>没有待核对的行，不用打印。</translation>
    </message>
    <message numerus="yes">
        <source>%n other rows tell nothing new either.</source>
        <translation>
            <numerusform>另有 %n 行也没有不同之处，答“同一件”会一起答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other rows are written so too.</source>
        <translation>
            <numerusform>另有 %n 行也这样写，会一起答。</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>第 {place} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Last: {words}</source>
        <translation>上一条：{words}</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>taken in {when}</source>
        <translation>{when} 导入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>The row before</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>The row after</source>
        <translation>下一行</translation>
    </message>
</context>
<context>
    <name>RateFigure</name>
    <message>
        <source>target {percent}%</source>
        <translation>目标 {percent}%</translation>
    </message>
    <message>
        <source>below the target of {percent}%</source>
        <translation>未达标 · 目标 {percent}%</translation>
    </message>
    <message>
        <source>resolved {part} / {whole}</source>
        <translation>化解率 {part} / {whole}</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Reading returns</source>
        <translation>读取上报表</translation>
    </message>
    <message>
        <source>Each file is read by itself. One that takes more memory or time than this is given up and said to be so; the others are read all the same.</source>
        <translation>各文件分开读取。占用内存或时间超过限度的，放弃读取并说明；其余文件照常读取。</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>内存（MB）</translation>
    </message>
    <message>
        <source>Time (seconds)</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 到 {most}</translation>
    </message>
</context>
<context>
    <name>RecordFlow</name>
    <message>
        <source>Record</source>
        <translation>记入台账</translation>
    </message>
    <message>
        <source>Drop what you typed?</source>
        <translation>放弃已填写的内容？</translation>
    </message>
    <message>
        <source>Nothing of this form has been recorded yet.</source>
        <translation>这张表还没有登记。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Another job is writing. Nothing is lost; record it when that ended.</source>
        <translation>有任务正在写入。已填内容都在，等它结束后再登记。</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>When and from where</source>
        <translation>时间和来源</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>several: separate with 、</source>
        <translation>几个人用“、”隔开</translation>
    </message>
    <message>
        <source>yuan, or 3.5万</source>
        <translation>元，可写3.5万</translation>
    </message>
    <message>
        <source>down to the group</source>
        <translation>写到组或小区</translation>
    </message>
    <message>
        <source>The dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>type initials, such as zjd</source>
        <translation>打首字母，如 zjd 宅基地</translation>
    </message>
    <message>
        <source>made of the names; yours to change</source>
        <translation>自动拟写，可改</translation>
    </message>
    <message>
        <source>what they ask for</source>
        <translation>当事人要怎么办</translation>
    </message>
    <message>
        <source>as last</source>
        <translation>同上一件</translation>
    </message>
    <message>
        <source>Same as in the case before (F3)</source>
        <translation>同上一件（F3）</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>参与人次</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务人次</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>资料份数</translation>
    </message>
    <message>
        <source>{lines} entries · {times} times · {attended} attended · {served} served · {copies} handed out</source>
        <translation>共 {lines} 条 · {times} 场次 · 参与 {attended} 人次 · 服务 {served} 人次 · 发放资料 {copies} 份</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Mend by</source>
        <translation>整改时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>{lines} problems · {closed} closed ({share}) · {late} overdue</source>
        <translation>共 {lines} 项 · 已办结 {closed} 项（{share}） · 逾期 {late} 项</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>%n day(s) overdue</source>
        <translation>逾期 %n 天</translation>
    </message>
    <message>
        <source>being mended</source>
        <translation>整改中</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Record as closed…</source>
        <translation>登记办结…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>工作纪实与整改</translation>
    </message>
    <message>
        <source>Log an activity…</source>
        <translation>登记工作纪实…</translation>
    </message>
    <message>
        <source>List a problem…</source>
        <translation>列入整改…</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>工作纪实</translation>
    </message>
    <message>
        <source>To be mended</source>
        <translation>督办整改</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>请先选一行。</translation>
    </message>
    <message>
        <source>It is closed already.</source>
        <translation>这一项已经办结。</translation>
    </message>
    <message>
        <source>The line leaves the log.</source>
        <translation>撤回后，这一条不再列入工作纪实，账上仍留有记录。</translation>
    </message>
    <message>
        <source>The problem leaves the list.</source>
        <translation>撤回“列入整改”后，这一项不再列入清单，账上仍留有记录。</translation>
    </message>
    <message>
        <source>The problem is open again.</source>
        <translation>撤回“整改办结”后，这一项恢复为整改中，账上仍留有记录。</translation>
    </message>
    <message>
        <source>Take back the last entry</source>
        <translation>撤回最近一条</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Print 2 copies</source>
        <translation>打印2份</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>The paper is being drawn.</source>
        <translation>正在生成纸面。</translation>
    </message>
    <message>
        <source>Copy the two groups from the paper to go on.</source>
        <translation>抄对两组才能往下走</translation>
    </message>
    <message>
        <source>One into the sealed envelope, one for the head.</source>
        <translation>封存一份，负责人保管一份</translation>
    </message>
    <message>
        <source>Recovery code, 7 groups of 4 characters</source>
        <translation>恢复码，7组，每组4个字符</translation>
    </message>
    <message>
        <source>Copy two groups from the paper</source>
        <translation>照打印件抄两组，确认纸上看得清</translation>
    </message>
    <message>
        <source>Capital or small does not matter; there is no letter I, L, O or U.</source>
        <translation>不分大小写，没有字母 I、L、O、U。</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>打印出来是这样</translation>
    </message>
    <message>
        <source>When passwords are forgotten or the account file is damaged, nothing else opens the ledger. It is shown only here. Take no photograph of it and keep no file.</source>
        <translation>全部密码都忘记，或账户文件损坏时，只有它能打开台账。离开这一页就不再显示。请勿拍照，勿存进电脑。</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>打印恢复码</translation>
    </message>
    <message>
        <source>This PC has no printer. Save the paper as PDF and print it elsewhere.</source>
        <translation>本机没有打印机。请另存为 PDF，到别处打印。</translation>
    </message>
    <message>
        <source>Sent to {printer}. Two pages must come out.</source>
        <translation>已送打印机 {printer}，应印出2页。</translation>
    </message>
    <message>
        <source>The printer did not take the paper.</source>
        <translation>打印机没有接收。</translation>
    </message>
    <message>
        <source>Recovery code-{station}.pdf</source>
        <translation>恢复码-{station}.pdf</translation>
    </message>
    <message>
        <source>Saved as {path}. Print it, then delete the file: it opens the ledger.</source>
        <translation>已存为 {path}。打印后请删除这个文件：拿到它就能打开台账。</translation>
    </message>
</context>
<context>
    <name>RectificationList</name>
    <message>
        <source>Nothing to mend</source>
        <translation>没有整改事项</translation>
    </message>
    <message>
        <source>Problems that a supervisor, a review or the station itself found: what is done about them, by whom, until when, and when they were closed.</source>
        <translation>督办、评查和自查发现的问题：怎么改、谁负责、什么时候改完、何时办结。</translation>
    </message>
</context>
<context>
    <name>RepeatedPassword</name>
    <message>
        <source>This differs from the password above.</source>
        <translation>与上面的密码不一致。</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Becomes the ledger in</source>
        <translation>恢复到文件夹</translation>
    </message>
    <message>
        <source>Head who opens it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Password when the backup was made</source>
        <translation>备份当时的密码</translation>
    </message>
    <message>
        <source>Opened with</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>I have the recovery code, not the password</source>
        <translation>没有密码，用恢复码</translation>
    </message>
    <message>
        <source>Last case numbers on paper</source>
        <translation>纸面上最后的编号</translation>
    </message>
    <message>
        <source>Numbers given out after the backup, the last one of each village; they are not given again. Empty if there are none.</source>
        <translation>备份之后编过的号，每个村（社区）写最后一个，这些号不再重编；没有就空着。</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>The backup is proved first. What is in the folder now is put aside beside it, not deleted.</source>
        <translation>先核验备份再恢复。文件夹里现有的内容移到一旁，不会删除。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups in</source>
        <translation>备份所在文件夹</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>请先选一份备份。</translation>
    </message>
    <message>
        <source>Stopped. The ledger that was there is untouched.</source>
        <translation>已停止，原来的台账没有动过。</translation>
    </message>
    <message>
        <source>Copying and proving…</source>
        <translation>正在复制并核验…</translation>
    </message>
    <message>
        <source>Restored from the backup of {when}.</source>
        <translation>已由 {when} 的备份恢复。</translation>
    </message>
    <message>
        <source>The files that were there are in {path}.</source>
        <translation>原来的文件在 {path}。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Making {file}</source>
        <translation>正在生成 {file}</translation>
    </message>
    <message>
        <source>Saved and entered in the book: {path}</source>
        <translation>已保存，并已记入台账：{path}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not in it: they have to be looked at side by side; answer them here.</source>
        <translation>
            <numerusform>另有 %n 行未列入：须对照着看，请在“核对”页答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence} {more}</source>
        <translation>{sentence}{more}</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Only the case {no} is shown.</source>
        <translation>仅显示 {no} 这一件。</translation>
    </message>
    <message>
        <source>Only the cases of one import are shown.</source>
        <translation>只显示一次导入的纠纷。</translation>
    </message>
    <message>
        <source>Only the cases of the drive {drive} are shown.</source>
        <translation>只显示 {drive} 这批排查的纠纷。</translation>
    </message>
    <message>
        <source>Only the cases that were counted elsewhere are shown.</source>
        <translation>只显示别处所计的纠纷。</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>A task is writing; wait until it ends.</source>
        <translation>有任务正在写入，请稍候。</translation>
    </message>
    <message>
        <source>Only a head may do this.</source>
        <translation>只有负责人可以办理。</translation>
    </message>
    <message>
        <source>A reader&apos;s account writes nothing.</source>
        <translation>领导账户只能查看。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password forgotten</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Another ledger</source>
        <translation>换一本台账</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Enter the recovery code</source>
        <translation>输入恢复码</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>This ledger is on a removable disk: back up often, never pull it out.</source>
        <translation>这本台账在移动磁盘上：请勤备份，打开时不要拔出。</translation>
    </message>
    <message>
        <source>Reading the book: {percent} %</source>
        <translation>正在读账：{percent}%</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>To the drive</source>
        <translation>去排查</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>Sign off {period}</source>
        <translation>定稿&#x3000;{period}</translation>
    </message>
    <message>
        <source>Figures, member lists, definitions and papers are kept as they are now; later entries show as adjustments.</source>
        <translation>指标、名单、口径和材料原件按此刻的账固定；以后补登、更正的记录不改动定稿，只列为调整。</translation>
    </message>
    <message>
        <source>I have checked the figures and the hints</source>
        <translation>数字和提示已逐项核对</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>定稿</translation>
    </message>
    <message numerus="yes">
        <source>What will be fixed: %n figure(s)</source>
        <translation>
            <numerusform>将固定的数字：%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Why villages are missing</source>
        <translation>缺报说明</translation>
    </message>
    <message>
        <source>The ledger has changed meanwhile and was read again. Check anew.</source>
        <translation>其间台账有变动，已重新读取，请重新核对。</translation>
    </message>
    <message>
        <source>The period is being signed; that ends by itself.</source>
        <translation>正在定稿，稍候自行结束。</translation>
    </message>
    <message>
        <source>The figures could not be read.</source>
        <translation>没能读取指标。</translation>
    </message>
    <message>
        <source>Write first why villages are missing: {drives}</source>
        <translation>请先写明缺报说明：{drives}</translation>
    </message>
    <message>
        <source>Tick first: “{words}”</source>
        <translation>请先勾选“{words}”</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>定稿前请看</translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation>没有存疑的事项</translation>
    </message>
    <message>
        <source>Reported of missing villages: {text}</source>
        <translation>缺报说明：{text}</translation>
    </message>
    <message>
        <source>What is fixed</source>
        <translation>固定范围</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>统计截止</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>账页码</translation>
    </message>
    <message>
        <source>{name} ({role}), {day}</source>
        <translation>{name}（{role}），{day}</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>定稿人</translation>
    </message>
</context>
<context>
    <name>SignedBand</name>
    <message>
        <source>Signed figures</source>
        <translation>定稿数字</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>定稿材料</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回定稿…</translation>
    </message>
    <message numerus="yes">
        <source>{periods} was adjusted after the signing: %n figure(s)</source>
        <translation>
            <numerusform>{periods}定稿后有调整：%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed off; comparing with what was signed…</source>
        <translation>已定稿，正在与定稿比对…</translation>
    </message>
    <message>
        <source>What was signed could not be compared. {why}</source>
        <translation>没能与定稿数比对。{why}</translation>
    </message>
    <message>
        <source>Signed on {day} by {name}, {after}; head {head}</source>
        <translation>{day}由{name}定稿，{after}；账页码 {head}</translation>
    </message>
    <message>
        <source>unchanged since</source>
        <translation>之后没有变化</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) adjusted since</source>
        <translation>
            <numerusform>之后有 %n 项调整</numerusform>
        </translation>
    </message>
    <message>
        <source>Why did this change?</source>
        <translation>为什么变了？</translation>
    </message>
    <message>
        <source>No papers were signed with it.</source>
        <translation>定稿时没有存材料。</translation>
    </message>
    <message>
        <source>Save {paper}…</source>
        <translation>另存“{paper}”…</translation>
    </message>
</context>
<context>
    <name>SignedPeriod</name>
    <message>
        <source>Signing off {period}</source>
        <translation>正在定稿 {period}</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Take the sign-off back</source>
        <translation>撤回定稿</translation>
    </message>
    <message>
        <source>The period can be signed anew. What was signed stays in the book.</source>
        <translation>这一期可以重新定稿。原定稿仍留在账上。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>比对已中止。</translation>
    </message>
    <message>
        <source>{period} is signed off.</source>
        <translation>{period}已定稿。</translation>
    </message>
    <message>
        <source>The paper is saved when the job that is writing has ended.</source>
        <translation>正在写入的任务结束后，随即保存。</translation>
    </message>
    <message>
        <source>Saved as it was signed, and entered in the book: {path}</source>
        <translation>已按定稿原件另存，并记入账：{path}</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>Signed on {day}, head {head}. Signed figures stay as they are.</source>
        <translation>{day}定稿，账页码 {head}。定稿数字不再改动。</translation>
    </message>
    <message>
        <source>Came to the numerator: {count}</source>
        <translation>分子增加 {count}</translation>
    </message>
    <message>
        <source>Came to what is left out ({what}): {count}</source>
        <translation>另列（{what}）增加 {count}</translation>
    </message>
    <message>
        <source>Left the numerator: {count}</source>
        <translation>分子减少 {count}</translation>
    </message>
    <message>
        <source>Went from what is left out ({what}): {count}</source>
        <translation>另列（{what}）减少 {count}</translation>
    </message>
    <message>
        <source>Came to the denominator: {count}</source>
        <translation>分母增加 {count}</translation>
    </message>
    <message>
        <source>Left the denominator: {count}</source>
        <translation>分母减少 {count}</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>{period}: what was signed, and what changed since</source>
        <translation>{period}：定稿数与其后的变化</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What changed of earlier periods since they were signed or last adjusted; the papers of {period} tell of it.</source>
        <translation>以前各期定稿后或上次调整后的变化，在{period}的材料中列出。</translation>
    </message>
    <message>
        <source>{period}: adjustments to earlier periods</source>
        <translation>{period}：对前期定稿数的调整</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Adjusted by</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>调整前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>same number, others</source>
        <translation>数同，对象有变</translation>
    </message>
    <message>
        <source>{sign}{points} points</source>
        <translation>{sign}{points} 个百分点</translation>
    </message>
    <message>
        <source>{was} → {now}</source>
        <translation>{was}→{now}</translation>
    </message>
    <message>
        <source>{change}: {by}</source>
        <translation>{change}，{by}</translation>
    </message>
    <message>
        <source>{rate} ({numerator} / {denominator})</source>
        <translation>{rate}（{numerator} / {denominator}）</translation>
    </message>
</context>
<context>
    <name>SinceSigning</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SlideOver</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n处要改</numerusform>
        </translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一栏</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>The returns of the villages come in here</source>
        <translation>各村的上报表从这里导入</translation>
    </message>
    <message>
        <source>Drop files or a whole folder on this page, or choose them. They are read as they are: workbooks of Excel and WPS, and text tables. Nothing is written before you have looked at what was read.</source>
        <translation>把文件或整个文件夹拖到这一页，或者点按钮选择。村里怎么填的就怎么读：Excel、WPS 表格和文本表格都可以。看过预览之前，什么都不会记入台账。</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imports</source>
        <translation>
            <numerusform>导入%n次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>None yet on this PC.</source>
        <translation>本机还没有打开过台账。</translation>
    </message>
    <message>
        <source>Loopbook</source>
        <translation>闭环台账</translation>
    </message>
    <message>
        <source>The station&apos;s ledger of disputes. It stays on this PC, encrypted.</source>
        <translation>矛盾纠纷排查化解台账。加密存放，只在本机。</translation>
    </message>
    <message>
        <source>New ledger</source>
        <translation>新建台账</translation>
    </message>
    <message>
        <source>For a station that starts here</source>
        <translation>本站第一次使用</translation>
    </message>
    <message>
        <source>Open a ledger</source>
        <translation>打开台账</translation>
    </message>
    <message>
        <source>Choose its folder on this PC</source>
        <translation>选择本机上的台账文件夹</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Passwords forgotten, or the account file gone</source>
        <translation>密码忘了，或账户文件丢失</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>From another disk or folder</source>
        <translation>从另一块磁盘或文件夹</translation>
    </message>
    <message>
        <source>Try the demo ledger</source>
        <translation>试用演示台账</translation>
    </message>
    <message>
        <source>Invented cases; nothing is kept</source>
        <translation>内容均为虚构，不作保存</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Not there any more: {path}</source>
        <translation>已经不在：{path}</translation>
    </message>
    <message>
        <source>Empty: {path}</source>
        <translation>空文件：{path}</translation>
    </message>
</context>
<context>
    <name>StationStep</name>
    <message>
        <source>Name of the station</source>
        <translation>工作站名称</translation>
    </message>
    <message>
        <source>as it stands on the seal</source>
        <translation>与公章一致</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>站代码</translation>
    </message>
    <message>
        <source>Begins every case number, as YX in YX01-26Q1-003. It cannot be changed.</source>
        <translation>每个编号的开头，如 YX01-26Q1-003 里的 YX，定后不能改。</translation>
    </message>
    <message>
        <source>Folder of the ledger</source>
        <translation>台账文件夹</translation>
    </message>
    <message>
        <source>An empty or a new folder on this PC&apos;s own disk.</source>
        <translation>本机磁盘上的空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>The name is printed on every paper.</source>
        <translation>名称印在每一份文件上。</translation>
    </message>
    <message>
        <source>Which station keeps this ledger?</source>
        <translation>哪个工作站用这本台账</translation>
    </message>
    <message>
        <source>This disk is removable: back up often, never pull it out while open.</source>
        <translation>这是移动磁盘：请勤备份，台账打开时不要拔出。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>{name} ({role})</source>
        <translation>{name}（{role}）</translation>
    </message>
    <message>
        <source>Head {head}</source>
        <translation>账页码 {head}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup verified {when} {time}</source>
        <translation>备份已核验 {when} {time}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在进行…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>No task is running</source>
        <translation>没有正在进行的任务</translation>
    </message>
</context>
<context>
    <name>StepFlow</name>
    <message>
        <source>Drop what you typed?</source>
        <translation>放弃已填的内容？</translation>
    </message>
    <message>
        <source>Nothing of this form has been recorded yet.</source>
        <translation>这张表单还没有记入台账。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入台账</translation>
    </message>
    <message>
        <source>“{entry}” is taken back. It stays in the timeline, struck out.</source>
        <translation>将撤回“{entry}”。它仍留在记录里，加删除线显示。</translation>
    </message>
    <message>
        <source>This cannot be undone, not even from this ledger&apos;s timeline. Backups made before and the folders before-restore-* and before-migration-* beside the ledger still hold the data: remove them by hand.</source>
        <translation>删除后不能恢复，也不能从记录里撤回。以前的备份，以及账本旁边的 before-restore-*、before-migration-* 文件夹里仍有这些个人信息，请手工删除。</translation>
    </message>
    <message>
        <source>Which entry?</source>
        <translation>更正哪一条</translation>
    </message>
    <message>
        <source>Names, contacts, addresses and narrative of this case are removed for good; figures stay. Backups made before and the folders before-restore-* and before-migration-* still hold all of it until removed by hand. Write the article of law here, and no names.</source>
        <translation>这件纠纷的姓名、联系方式、住址和叙述将永久删除，统计数字保留。以前的备份和 before-restore-*、before-migration-* 文件夹里仍有这些内容，须手工删除。这里只写法律依据，不要写姓名。</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Correct: {entry}</source>
        <translation>更正：{entry}</translation>
    </message>
    <message>
        <source>Another job is writing. Nothing is lost; record it when that has ended.</source>
        <translation>有任务正在写入。已填的内容都在，请稍后再记入。</translation>
    </message>
    <message>
        <source>Erase for good?</source>
        <translation>永久删除？</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Record screening</source>
        <translation>排查登记</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入登记</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Record acceptance</source>
        <translation>登记受理</translation>
    </message>
    <message>
        <source>Record written notice</source>
        <translation>登记书面告知</translation>
    </message>
    <message>
        <source>Record assessment</source>
        <translation>登记研判</translation>
    </message>
    <message>
        <source>Record assignment</source>
        <translation>登记交办</translation>
    </message>
    <message>
        <source>Record mediation</source>
        <translation>登记调解</translation>
    </message>
    <message>
        <source>Record agreement</source>
        <translation>登记协议</translation>
    </message>
    <message>
        <source>Record resolution</source>
        <translation>登记化解</translation>
    </message>
    <message>
        <source>Close out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Record revisit</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Register again</source>
        <translation>再次登记</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添备注</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Take back the last entry</source>
        <translation>撤回最后一条</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>依法删除个人信息</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>化解</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>{found} registered · {open} open at the end</source>
        <translation>登记 {found} 件 · 期末存量 {open} 件</translation>
    </message>
    <message>
        <source>running · {found} registered · {open} open now</source>
        <translation>进行中 · 登记 {found} 件 · 现有存量 {open} 件</translation>
    </message>
    <message>
        <source>open before {n}</source>
        <translation>期初存量 {n}</translation>
    </message>
    <message>
        <source>+ registered {n}</source>
        <translation>＋登记 {n}</translation>
    </message>
    <message>
        <source>+ reopened {n}</source>
        <translation>＋重开 {n}</translation>
    </message>
    <message>
        <source>− resolved {n}</source>
        <translation>－化解 {n}</translation>
    </message>
    <message>
        <source>− resolved on an unknown day {n}</source>
        <translation>－化解日期不明 {n}</translation>
    </message>
    <message>
        <source>= open at the end {n}</source>
        <translation>＝期末存量 {n} 件</translation>
    </message>
    <message>
        <source>= open now {n}</source>
        <translation>＝现有存量 {n} 件</translation>
    </message>
</context>
<context>
    <name>SumLine</name>
    <message>
        <source>Rows read</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>To record</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>剔除</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets without a header</source>
        <translation>
            <numerusform>另有%n张工作表没有表头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are disputes</source>
        <translation>
            <numerusform>纠纷 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>read</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>剔除</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>{name}, target</source>
        <translation>{name}，目标值</translation>
    </message>
    <message>
        <source>{name}, from outside</source>
        <translation>{name}，外部数</translation>
    </message>
    <message>
        <source>{name}, where the number from outside is from</source>
        <translation>{name}，外部数的出处</translation>
    </message>
    <message>
        <source>such as the province&apos;s average</source>
        <translation>如：全省平均</translation>
    </message>
    <message>
        <source>Rates in percent, counts in their unit. An empty line sets no target.</source>
        <translation>比率填百分数，件数按其单位填；留空即不设目标。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Set the targets</source>
        <translation>设定目标值</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{name}: “{given}” is no number from 0 to 100 with at most two decimals.</source>
        <translation>{name}：“{given}”不是 0 到 100 之间、最多两位小数的数。</translation>
    </message>
    <message>
        <source>{name}: “{given}” is no number.</source>
        <translation>{name}：“{given}”不是数。</translation>
    </message>
    <message>
        <source>{name}: say where the number from outside is from.</source>
        <translation>{name}：请写明外部数的出处。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外部数</translation>
    </message>
    <message>
        <source>Where it is from (typed, not counted here)</source>
        <translation>出处（手工录入，不由本台账计算）</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>已设</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>The stored words of this entry are damaged.</source>
        <translation>这条记录的内容已损坏。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this.</source>
        <translation>这条记录由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>This entry is here twice.</source>
        <translation>这条记录重复了。</translation>
    </message>
    <message>
        <source>An entry before this one is missing.</source>
        <translation>这条之前缺一条记录。</translation>
    </message>
    <message>
        <source>It does not fit what was recorded before it.</source>
        <translation>这条与前面的记录不相符。</translation>
    </message>
    <message>
        <source>{kind} (no. {number})</source>
        <translation>{kind}（第{number}次）</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>{who} same day</source>
        <translation>{who} 当日记</translation>
    </message>
    <message>
        <source>{who} added {day}</source>
        <translation>{who} {day} 补记</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Another definition</source>
        <translation>换一个口径</translation>
    </message>
    <message>
        <source>Open what was counted</source>
        <translation>打开所计的纠纷</translation>
    </message>
    <message>
        <source>signed {figure}</source>
        <translation>定稿 {figure}</translation>
    </message>
    <message>
        <source>Why did this change?</source>
        <translation>为什么变了？</translation>
    </message>
    <message>
        <source>{name}: another definition</source>
        <translation>{name}：换一种口径</translation>
    </message>
    <message>
        <source>not told apart by these filters</source>
        <translation>此项不按所选条件细分</translation>
    </message>
    <message>
        <source>Open the numerator</source>
        <translation>打开分子</translation>
    </message>
    <message>
        <source>Open the denominator</source>
        <translation>打开分母</translation>
    </message>
    <message>
        <source>last period {count}</source>
        <translation>上期 {count}</translation>
    </message>
    <message>
        <source>Open what was counted last period</source>
        <translation>打开上期所计的纠纷</translation>
    </message>
    <message>
        <source>left out {count}</source>
        <translation>另列 {count}</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>打开：{what}</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>{name} (as reported for 2025)</source>
        <translation>{name}（2025 年报口径）</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添备注</translation>
    </message>
    <message numerus="yes">
        <source>%n, newest first</source>
        <translation>
            <numerusform>%n条，最新在前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Keyed today</source>
        <translation>今日已录</translation>
    </message>
    <message>
        <source>Choose a village to see what was keyed for it today.</source>
        <translation>选好村（社区），这里列出它今日已录的。</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalLine</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>Upcoming</name>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
</context>
<context>
    <name>VillageList</name>
    <message>
        <source>No village</source>
        <translation>未写村名</translation>
    </message>
</context>
<context>
    <name>VillageRow</name>
    <message>
        <source>Register a zero report</source>
        <translation>登记零报告</translation>
    </message>
    <message>
        <source>Take the zero report back…</source>
        <translation>撤回零报告…</translation>
    </message>
    <message>
        <source>{village}: cases of this drive</source>
        <translation>{village}：本批发现</translation>
    </message>
    <message>
        <source>{village}: resolved</source>
        <translation>{village}：已化解</translation>
    </message>
    <message>
        <source>{village}: not resolved</source>
        <translation>{village}：未化解</translation>
    </message>
    <message>
        <source>{village}: carried over from earlier drives</source>
        <translation>{village}：以前批次结转</translation>
    </message>
    <message>
        <source>{village}: rows in doubt</source>
        <translation>{village}：待核对的行</translation>
    </message>
</context>
<context>
    <name>VillagesCard</name>
    <message>
        <source>Villages and communities</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Rename, other spellings…</source>
        <translation>改名或添写法…</translation>
    </message>
    <message>
        <source>There is no village yet.</source>
        <translation>还没有村（社区）。</translation>
    </message>
    <message>
        <source>Add villages</source>
        <translation>添加村（社区）</translation>
    </message>
    <message>
        <source>They get the next codes. One that is there already is not added again.</source>
        <translation>代码接着往下编。已有的不再重复添加。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Villages, one a line</source>
        <translation>村（社区），一行写一个</translation>
    </message>
    <message>
        <source>Alt+Enter starts a new line.</source>
        <translation>按 Alt+Enter 换行。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Also written, parted by 、</source>
        <translation>其他写法，用“、”隔开</translation>
    </message>
    <message>
        <source>Returns that use one of these mean this village.</source>
        <translation>上报表里这样写的，都认作这个村（社区）。</translation>
    </message>
    <message>
        <source>Village {code}</source>
        <translation>{code}号村（社区）</translation>
    </message>
    <message>
        <source>The code stays. After a renaming the old name is kept as a spelling.</source>
        <translation>代码不变。改名后，旧名留作其他写法。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入台账</translation>
    </message>
</context>
<context>
    <name>VillagesStep</name>
    <message>
        <source>Paste, or type one a line</source>
        <translation>粘贴或逐行输入</translation>
    </message>
    <message>
        <source>Recorded like this</source>
        <translation>将这样记</translation>
    </message>
    <message>
        <source>a whole column from WPS</source>
        <translation>从 WPS 表格整列粘贴</translation>
    </message>
    <message>
        <source>Codes are part of case numbers: 01 in YX01-26Q1-003. They never change.</source>
        <translation>代码写进编号，如 YX01-26Q1-003 里的01，只加不改。</translation>
    </message>
    <message>
        <source>One a line, in the order in which you report. More can be added later.</source>
        <translation>一行写一个，按平时上报的顺序排。以后可以在“设置”里添加。</translation>
    </message>
    <message>
        <source>Which villages and communities does it serve?</source>
        <translation>本站管哪些村（社区）</translation>
    </message>
    <message>
        <source>At most {most} villages.</source>
        <translation>最多{most}个村（社区）。</translation>
    </message>
    <message>
        <source>No village is named in line {lines}.</source>
        <translation>第{lines}行看不出村（社区）名称。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Line {lines} repeats it; counted once</source>
        <translation>第{lines}行重复，只算一次</translation>
    </message>
    <message>
        <source>“{also}” in a return means it too</source>
        <translation>上报表里写“{also}”也认</translation>
    </message>
    <message>
        <source>Blanks or numbers taken off</source>
        <translation>已去掉空格或序号</translation>
    </message>
    <message numerus="yes">
        <source>%n villages</source>
        <translation>
            <numerusform>%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated lines merged</source>
        <translation>
            <numerusform>另合并重复%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>{villages}, {again}</source>
        <translation>{villages}，{again}</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Nothing that it counts has changed since it was signed.</source>
        <translation>定稿后，这一项所计的纠纷没有变化。</translation>
    </message>
    <message>
        <source>Written since</source>
        <translation>定稿后的记录</translation>
    </message>
    <message>
        <source>Nothing was written that explains this: it is counted otherwise now.</source>
        <translation>定稿后没有相关记录，是统计口径有了变化。</translation>
    </message>
    <message>
        <source>This case was taken back.</source>
        <translation>这一件已撤回。</translation>
    </message>
    <message>
        <source>{what}: {written}</source>
        <translation>{what}：{written}</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>还有%n条</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>This station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Head&apos;s account</source>
        <translation>负责人账户</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The ledger stays on this PC; nothing goes over a network.</source>
        <translation>台账只存本机，不联网。</translation>
    </message>
    <message>
        <source>Loopbook</source>
        <translation>闭环台账</translation>
    </message>
    <message>
        <source>New ledger</source>
        <translation>新建台账</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Leave before the recovery code is checked?</source>
        <translation>恢复码还没有核对，确定离开？</translation>
    </message>
    <message>
        <source>The ledger made just now is deleted, and the recovery code printed for it becomes void: tear the paper up. Nothing has been recorded in it yet.</source>
        <translation>刚新建的台账将删除，刚才打印的恢复码将作废，请把那张纸销毁。台账里还没有登记任何内容。</translation>
    </message>
    <message>
        <source>Delete it and leave</source>
        <translation>删除并离开</translation>
    </message>
    <message>
        <source>Open the ledger</source>
        <translation>打开台账</translation>
    </message>
</context>
</TS>
