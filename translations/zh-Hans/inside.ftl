# Simplified Chinese. "你" throughout, as a kind helper would say it; never "您". One plural form ("other").

### Moving around
back = 返回
home = 首页
unreviewed = 这些文字还没有经过母语读者审阅。
languages-pick = 语言
language-reviewed = 已经过母语读者审阅
language-unreviewed = 还没有经过母语读者审阅
language-unreadable = 现在无法读取
language-here = 正在显示
language-keep = 在这个浏览器里记住这种语言

### The first screen
home-title = 打电话找人
home-lead = 点一下就会拨打。电话账单上可能会显示。你可以先问他们必须上报什么。
text-instead = 发短信
text-what = 发送 { $what } 到 { $number }
danger-title = 现在有危险
danger-lead = 911 会派警察。你也可以要求救护车。短信只能用英文；说其他语言，请打电话。
all-services = 所有服务
limits-link = 这里隐藏不了的东西
list-damaged = 现在无法读取名单。这些号码还可以看到。
nothing-readable = 现在无法读取名单。有网络时请重新加载页面。
stays-call = 会留在通话记录里。
stays-both = 会留在通话记录或短信里。
large-number = 显示号码
find-title = 找帮助
find-more = 按需要、城镇和语言
room-signs = 这样对吗？
room-rights = 你的权利
room-safer = 让自己更安全
room-helpers = 给帮助别人的人

### The list
all-title = 所有服务
all-lead = 你需要什么？
need-talk = 找人谈谈
need-shelter = 住的地方
need-legal = 法律帮助
need-immigration = 证件和移民身份
need-work = 工资和工作
need-health = 健康、情绪、毒品或酒精
need-food = 食物和钱
need-children = 孩子
need-under-18 = 如果你不满 18 岁
list-dated = 这份名单的日期：{ $date }。
list-old = 这份名单已经过期。号码可能变了。如果一个打不通，请试另一个。
about-title = 关于这份名单
about-edition = 第 { $edition } 版，编于 { $date }。
about-compared = 上次与最新名单核对的日期：{ $date }。
about-unreached = 上次没有连上网络。之后会自动再试。
about-refused = 上次收到的内容不可信，没有保存。这里的名单保持不变。
about-unkept = 这个浏览器里没有保存任何内容。名单是随页面一起来的。
list-more = { $count ->
   *[other] 有 { $count } 项需要这个页面的新版本，没有显示。
  }
needs-lead = 或者查看全部
keep-here = 保存这一项
keep-note = 以数字形式保存在这个浏览器里，不含名称，直到你删除它或清除这里的一切。
keep-failed = 浏览器没能保存。什么都没有改变。
keep-full = 没有空间了。请先去掉一项。
keep-code = 要保存服务，请先设置你自己的密码。否则有卡片的人都能看到你保存了什么。
kept-title = 你保存的
search-label = 搜索
search-hint = 名称、地点、词语或号码
search-clear = 清除
found = { $count ->
    [0] 没有完全符合的
   *[other] { $count } 项服务
  }
found-none = 去掉一些条件，或者打首页上的电话：他们知道更多服务。
narrow-title = 只显示
only-open = 现在开放
only-texting = 可以发短信
only-civilian = 不是警察或移民执法人员接听
civilian-note = 其中有些人还是可能会告诉警察。请先问他们必须上报什么。
only-under-18 = 给不满 18 岁的人
in-town = 城镇
near-town = { $town } 附近
any-town = 任何城镇
in-language = 语言
any-language = 任何语言
town-title = 哪个城镇？
town-lead = 这里不会查找你在哪里。面向整个康涅狄格州的服务总会显示。
town-none = 康涅狄格州没有叫这个名字的城镇。
speak-title = 哪种语言？
speak-lead = 有口译员的热线也会显示。
away = 大约 { $miles } 英里

### Who answers
who-title = 谁接电话
who-answers = 接电话的人：{ $who }
who-other = 请看详情
who-advocate = 支持人员（advocate）
who-counselor = 辅导员
who-lawyer = 律师
who-state = 州政府办公室
who-child-protection = 州儿童保护部门
who-law-enforcement = 警察
who-immigration-enforcement = 移民执法人员
who-operator = 热线工作人员
who-volunteer = 受过培训的志愿者
who-peer = 有过亲身经历的人
immigration-warning = 这是移民执法部门。请先和律师谈。

### When
hours-title = 时间
always-short = 白天和夜里
open-always = 每天，白天和夜里
open-now = 现在开放
open-until = 现在开放，到 { $time }
closed-now = 现在关闭
closed-until-today = 现在关闭。今天 { $time } 开放
closed-until = 现在关闭。{ $day } { $time } 开放
hours-unknown = 我们不知道开放时间。可以打电话试试。
hours-unknown-short = 开放时间不清楚
hours-row = { $days }：{ $open } 到 { $close }
hours-zone = 康涅狄格州时间。

### Numbers
numbers-title = 号码
call-this = 拨打 { $number }
text-this = 发短信到 { $number }
tty-this = TTY { $number }
then-press = 然后按 { $keys }
show-number = 显示号码，用另一部手机打
dial-title = 用另一部手机打这个号码
dial-note = 这里不会拨打电话，也不会发送任何东西。
not-lately = 最近没有核对
call-first = 超过 180 天没有核对。号码可能变了。

### Before the call
before-call = 打电话会留下什么
before-text = 发短信会留下什么
know-title = 最好先知道
must-report = 接电话的人如果得知有不满 18 岁的人受到伤害，可能必须上报。
languages-title = 语言
by-voice = 电话：{ $languages }
by-text = 短信：{ $languages }
interpreter = 可以有口译员加入通话。
interpreter-many = 可以有口译员加入通话，大约有 { $count } 种语言。
languages-unknown = 我们不知道他们说哪些语言。请说出你的语言的名称。
and-more = { $before }、{ $next }
language-name = { $tag ->
    [en] 英语
    [es] 西班牙语
    [pt] 葡萄牙语
    [pt-BR] 葡萄牙语（巴西）
    [ht] 海地克里奥尔语
    [zh] 中文
    [zh-Hans] 简体中文
    [pl] 波兰语
    [ar] 阿拉伯语
    [ase] 美国手语
   *[other] { $tag }
  }
eligibility-title = 面向谁
ages-between = { $min } 到 { $max } 岁
ages-from = { $min } 岁及以上
ages-to = 最大 { $max } 岁
cost-title = 费用
area-title = 面向这些地方的人
area-all = 整个康涅狄格州
cost-unknown = 我们不知道要多少钱。请先问。
no-text = 我们不知道有什么办法给他们发短信。

### The web
web-title = 网站
chat-title = 在线聊天
web-open = 打开
web-notice = 打开它，网址会留在浏览器的历史记录里，别人可能会看到。需要网络。
web-go = 打开 { $address }

### Where this comes from
source-title = 信息来自哪里
organization = 由 { $name } 管理
published = 来源的日期：{ $date }
published-unknown = 来源没有写日期
reviewed = 有人看过这项服务自己的页面：{ $date }
reviewed-none = 我们不知道上次有人看这项服务自己的页面是什么时候
dialled = 试打电话：{ $date }
dialled-none = 还没有试打过电话
source-read = 查阅日期：{ $date }
guide-english = 这一篇还没有翻译，所以用英文显示。
check-begin = 开始
check-yes = 是
check-no = 否
check-skip = 跳过这一题
check-to-end = 直接到最后
check-place = 第 { $place } 题，共 { $count } 题

### The limits page
limits-title = 这里隐藏不了的东西
limits-lead = 按最上面的按钮，会立刻回到日常工具；用两根手指点一下也可以。但有些东西还是会留下：
limits-calls = 电话和短信
limits-phone = 手机和浏览器
limits-kept = 密码，和保存的内容
limits-people = 人
limit-calls = 打过的电话会留在手机的通话记录里。用同一个账户的其他设备上和电话账单上，也可能看到。
limit-texts = 短信会留在信息里，写了没发的也一样。用同一个账户的其他设备上也可能看到。
limit-dialler = 你输入或点过的号码可能留在电话应用里。打完后，如果再打一个谁都不会在意的号码，“重拨”显示的就是那个号码。通话记录里两个都还在。
limit-keyboard = 键盘可能会记住你输入的内容。
limit-history = 这个页面的网址会留在浏览器的历史记录里，也可能同步到其他设备。网址看不出这里面有什么。
limit-network = 管理无线网络或付网费的人，可以看到有人访问过这个网址，也能看到用了多少流量。
limit-site = 管理这个网站的人能看到有人访问，也能看到这部手机上的名单有多旧。他们看不到读了什么。
limit-watched = 监视手机的程序能看到屏幕上的一切，包括这个页面。如果你觉得有人在用这种程序，请用一部那个人从没碰过的手机。
limit-switcher = 离开浏览器时，这个页面的旧画面可能会闪一下。可能在打开的应用列表里，也可能在浏览器的标签页之间。
limit-lists = 手机自己有应用、电池、流量和屏幕使用时间的列表。里面可能会显示这个工具的名称和网址，以及打开了多久。
limit-copied = 你复制的内容会留在剪贴板里。任何人截的图或拍的屏幕，会留在照片里。
limit-removed = 从主屏幕移除这个工具，浏览器的历史记录和网站数据还会留下。
limit-clear = 清空全部历史记录，这件事本身也可能被注意到。
limit-code = 这里只保存你选择保存的。保存密码时，不含密码的数字。如果你要求，还会保存你的语言和服务：每项服务只存成一串数字，不存名称。
limit-code-copied = 有人如果从手机里拷走存下的数字，又有这份名单，就能查出是哪些服务。那个人还能用电脑把密码的所有数字都试一遍。
limit-code-card = 在你设置自己的密码之前，知道网址和卡片上密码的人都能打开这里。网站数据被清除后，或在另一个浏览器里，它们又能打开这里。有些浏览器会自己清除数据，Safari 在一周没有访问后就会清除。
limit-forced = 逼你打开它的人，会看到你看到的一切。如果输入清除用的密码，就只剩下那个工具。
limit-ended = 清除之后，任何密码在那个浏览器里都打不开任何东西。同一部手机上的另一个浏览器，或无痕窗口，还是可以打开。
limit-known = 知道这个项目的人，能猜到这样的工具可能是什么。
limit-trust = 第一次访问时，你信任的是给你网址的人。
limit-people = 有些接电话的人，遇到某些事必须告诉警察或州政府。每项服务的页面写了我们知道的情况。你可以在说之前先问。
limit-promise = 这个页面会隐藏它能隐藏的。它不能保证你不会被看到。

### Codes. "Card" is whatever the address and the code came on, or were said from.
offer-lead = 有卡片的人都能打开这里。你可以设置一个只有你知道的密码。之后，卡片上的密码在这个浏览器里就不起作用了。
offer-choose = 设置密码
offer-later = 以后再说
settings-title = 密码和设置
code-open-title = 你自己的密码
code-open-lead = 从那以后，在这个浏览器里只有这些数字能打开这里。请选你记得住、别人猜不到的数字：不要用生日，不要用电话号码。
code-open-forgotten = 没有人能告诉你密码是什么。如果忘了，请在浏览器里只清除这一个网站的数据，然后在有网络时重新打开网址：卡片上的密码又能打开这里。
code-open-done = 好了。在这个浏览器里，现在只有你自己的密码能打开这里。卡片上的密码在这里不起作用。
code-call-title = 用来打电话的密码
code-call-lead = 在工具上输入这些数字，手机就会提示拨打。这个页面不会打开。
code-call-how = 号码保存在这个浏览器里，用这些数字锁住。有电脑、有时间的人还是可能找出来。不能选 911，因为不小心输错就会打出去。请选和你其他密码差别很大的数字。
code-call-trace = 这通电话和其他电话一样，会留在手机的通话记录里。
code-call-done = 好了。现在在工具上输入这些数字，会提示拨打那个号码。不是每部手机都可以：趁有时间先试一次，不要打出去。要停用，请换一个号码或删除你的密码。
call-whom = 哪个号码？
call-other = 另一个号码
call-wrong = 这不是带区号的完整号码。不能选 911 这样的短号码。
code-end-title = 清除用的密码
code-end-lead = 在工具上输入这些数字，这里面的一切就会从这个浏览器里删除。需要几秒钟。工具看上去和输入任何数字之后一样。请选和你其他密码差别很大的数字，免得不小心按到。
code-end-done = 好了。现在在工具上输入那些数字，就会清除这里的一切。
code-first = 请先设置你自己的密码。之后可以再设一个用来打电话的，和一个用来清除这里的。
code-type = 输入 6 到 8 位数字
code-again = 再输入一遍同样的数字
code-next = 下一步
code-erase = 删除一位数字
code-working = 请稍等。
code-length = 密码要有 6 到 8 位数字。
code-easy = 这些是别人最先会试的。请换一组。
code-taken = 这些数字在这里已经有用处，或者就是卡片上的。请换一组。
code-different = 两次的数字不一样。什么都没有改变。请重新开始。
code-not-kept = 浏览器没能保存。什么都没有改变。可能是无痕窗口，也可能是手机存满了。
code-forget = 删除我的密码
code-forget-note = 这会删除你的所有密码，以及和它们一起保存的东西。之后卡片上的密码又能打开这里。
code-forget-now = 现在删除
code-forgotten = 你的密码已删除。卡片上的密码又能打开这里。
codes-shared = 这部手机有几个人用。上面不保存任何东西，所以没有你自己的密码。
end-title = 从这个浏览器里清除这里
end-lead = 帮助内容、名单和每个密码都会从这个浏览器里删除。工具会留下，照常能用。之后在这里，任何密码都打不开任何东西，这些内容也不会再下载。
end-back = 想恢复：在浏览器的设置里只清除这一个网站的数据。然后在有网络时重新打开网址，输入卡片上的密码。也可以用另一个浏览器或另一部手机。
end-stays = 网址会留在浏览器的历史记录里，电话和短信也留在原处。有些浏览器会自己清除网站数据，Safari 在一周没有访问后就会清除：那时卡片上的密码又能打开这里。
end-now = 现在清除
end-failed = 浏览器没有做到，什么都没有改变。请改为在浏览器的设置里清除这一个网站的数据。
idle-title = 自动关闭
idle-lead = 如果这么久没人碰它，它就会关闭（只限这一次访问）：
idle-seconds = { $seconds ->
   *[other] { $seconds } 秒
  }
idle-minutes = { $minutes ->
   *[other] { $minutes } 分钟
  }
idle-never = 从不

### A phone that several people use
next-title = 准备给下一个人用
next-lead = 这个页面能看到它自己在这部手机上留下的：
next-texts = 工具的记录
next-databases = 数据库
next-cookies = Cookie
next-codes = 自己的密码
next-empty = 空
next-found = 不是空的
next-unseen = 看不到
next-clear = 现在清空
next-app = 工具本身会留下。它对每个人都一样。
next-by-hand = 它看不到、只有你能清除的
next-history = 浏览器的历史记录和打开的标签页
next-calls = 通话记录，以及在电话应用里输入过的号码
next-messages = 短信和草稿，其他应用里的也是
next-photos = 照片、截图、下载的文件和复制的文字
next-accounts = 还没有退出登录的账户

### 简易版：一个没有程序的页面，包含所有语言
plain-leave = 离开这个页面
plain-leave-note = 出口会打开 { $address }。它不会删除任何东西：这个页面会留在浏览器的历史记录里，按“后退”会回到这里。请把标签页也关掉。
plain-top = 回到开头
plain-printed = 这个页面制作于 { $date }。它不能查找更新的内容。
plain-hours-differ = 有些日子时间不同。打电话时请问一下。
plain-lead = 这个页面不能变成别的页面。以下内容会留下：
plain-history = 这个页面的地址和名称会留在浏览器的历史记录里，也可能被复制到其他设备。你在这里点的每个链接都会多一条记录。
plain-back = 按“后退”会回到这个页面，离开之后也一样。别人可以重新打开已关闭的标签页。
plain-tab = 在你关闭标签页之前，别人可以在标签页里和打开的应用列表里看到这个页面。
plain-lists = 手机自己有流量、电池和屏幕使用时间的列表。里面可能会显示这个页面的网址，以及打开了多久。
plain-trust = 你信任的是给你网址的人，以及管理这个页面的人。
plain-promise = 这个页面不会隐藏自己。如果有人查看这部手机，请用对方从未拿过的手机来看。
