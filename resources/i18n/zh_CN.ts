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
        <source>returns as .xlsx or .csv</source>
        <translation>上报表文件，.xlsx 或 .csv</translation>
    </message>
    <message>
        <source>the drive, such as 2026Q1, for days without a year</source>
        <translation>排查批次，如 2026Q1，用来补全没写年份的日期</translation>
    </message>
    <message>
        <source>only tell what the files hold; record nothing</source>
        <translation>只看文件内容，不记入台账</translation>
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
        <source>which paper</source>
        <translation>哪种文件</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>2026Q1, 2026-03 or 2026; else all cases</source>
        <translation>期间，如 2026Q1、2026-03 或 2026，不写则为全部</translation>
    </message>
    <message>
        <source>which columns</source>
        <translation>哪种栏目</translation>
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
        <source>{file}: {rows_read} rows read = {accepted} accepted + {queried} in doubt + {excluded} left out</source>
        <translation>{file}：读取{rows_read}行 = 可记入{accepted}行 + 待核对{queried}行 + 不计入{excluded}行</translation>
    </message>
    <message>
        <source>  {sheet} row {row}: {reason}; mend it in the sheet</source>
        <translation>  {sheet} 第{row}行：{reason}，请在表中改好</translation>
    </message>
    <message>
        <source>  {sheet} row {row}: {reason}; add the village in Settings, then import again</source>
        <translation>  {sheet} 第{row}行：{reason}，请先在“设置”里添加该村，再重新导入</translation>
    </message>
    <message>
        <source>  {count} cases recorded</source>
        <translation>  已记入{count}件</translation>
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
        <source>{file} is in the ledger since {when}. Undo that import to take it in again.</source>
        <translation>{file} 已于 {when} 导入。要重新导入，请先撤销那次导入。</translation>
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
        <source>An entry of {where} does not fit its case</source>
        <translation>{where} 有一条记录与前面的记录不相符</translation>
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
        <translation>告知日期</translation>
    </message>
    <message>
        <source>Referral result</source>
        <translation>导入结果</translation>
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
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
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
        <translation>可记入</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目对应</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>%n rows: {reason}</source>
        <translation>{reason}，%n行</translation>
    </message>
    <message>
        <source>not read, not stored</source>
        <translation>不读取，不保存</translation>
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
        <source>What to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Heading in the sheet</source>
        <translation>表中栏目</translation>
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
        <source>row hidden in the sheet</source>
        <translation>表中隐藏的行</translation>
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
        <source>{field}: several numbers</source>
        <translation>{field}：有几个号码</translation>
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
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message numerus="yes">
        <source>Record %n cases</source>
        <translation>
            <numerusform>记入%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger has no villages yet. It will get: {villages}</source>
        <translation>台账里还没有村（社区），将添加：{villages}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are of villages that this station does not have: {villages}. Add them in Settings, then import this file again.</source>
        <translation>
            <numerusform>%n行写的村（社区）不在本站名单里：{villages}。请先在“设置”里添加（只是写法不同的，加为别名），再重新导入这个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in doubt and will not be recorded. Mend them in the sheet and choose the file again.</source>
        <translation>
            <numerusform>%n行内容有疑问，请在表中改好，再重新选择文件；有疑问的行不会记入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Or record the others now and register these by hand.</source>
        <translation>也可先记入其余各行，这些行之后手工登记。</translation>
    </message>
    <message>
        <source>This file is in the ledger since {when}. Undo that import first.</source>
        <translation>这个文件已于 {when} 导入。请先撤销那次导入。</translation>
    </message>
    <message>
        <source>A zero report: the village has no dispute to record.</source>
        <translation>这是零报告：本期没有要登记的纠纷。</translation>
    </message>
    <message>
        <source>No header row was found, so nothing could be read from this file.</source>
        <translation>没有找到表头，这个文件什么也没有读到。</translation>
    </message>
    <message>
        <source>No row of this file can be recorded as it stands.</source>
        <translation>这个文件没有一行可以直接记入。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Choose a village&apos;s return</source>
        <translation>选择村级上报表</translation>
    </message>
    <message>
        <source>Returns (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</source>
        <translation>上报表 (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n cases of {file} are taken back. Those that were worked on since stay, and are named afterwards.</source>
        <translation>
            <numerusform>将撤回由 {file} 导入的%n件。导入后办理过的保留，并逐件列出。</numerusform>
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
    <message>
        <source>The import of {file} was undone</source>
        <translation>{file} 的导入已撤销</translation>
    </message>
    <message>
        <source>Undoing the import of {file}</source>
        <translation>正在撤销 {file} 的导入</translation>
    </message>
    <message>
        <source>Recording {file}</source>
        <translation>正在记入 {file}</translation>
    </message>
    <message>
        <source>Another job is writing. Wait until it has ended.</source>
        <translation>有任务正在写入，请稍候。</translation>
    </message>
    <message numerus="yes">
        <source>%n cases were recorded from {file}.</source>
        <translation>
            <numerusform>已由 {file} 记入%n件。</numerusform>
        </translation>
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
        <source>Stopped. Nothing was recorded.</source>
        <translation>已停止，没有记入任何内容。</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Import a return</source>
        <translation>导入上报表</translation>
    </message>
    <message>
        <source>Returns taken in</source>
        <translation>导入记录</translation>
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
        <source>A job is writing; wait until it has ended.</source>
        <translation>有任务正在写入，请稍候。</translation>
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
        <source>Printing</source>
        <translation>打印</translation>
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
    <message>
        <source>Another job is writing.</source>
        <translation>有任务正在写入。</translation>
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
        <source>As shown in the ledger</source>
        <translation>台账当前列表</translation>
    </message>
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
    <name>PastImports</name>
    <message>
        <source>Returns taken in</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No return was taken in yet.</source>
        <translation>还没有导入过上报表。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记入</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>现存件数</translation>
    </message>
    <message>
        <source>A reader&apos;s account changes nothing.</source>
        <translation>领导账户只能查看。</translation>
    </message>
    <message>
        <source>Choose an import first.</source>
        <translation>请先选一次导入。</translation>
    </message>
    <message>
        <source>Its cases have been taken back already.</source>
        <translation>这次导入的纠纷已全部撤回。</translation>
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
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Making the paper</source>
        <translation>正在生成文件</translation>
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
    <name>SumLine</name>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>To record</source>
        <translation>可记入</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不计入</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets without a header</source>
        <translation>
            <numerusform>另有%n张工作表没有表头</numerusform>
        </translation>
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
