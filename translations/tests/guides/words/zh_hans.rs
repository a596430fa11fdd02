//! Simplified Chinese: the words that turn away, blame, or promise too much. Found anywhere in a
//! text, as there are no blanks.

use super::{BLAMES, List, METHODS, NAMED, ORDERS, PROMISES, RESCUES};

pub(super) const LIST: List = List {
    tag: "zh-Hans",
    never: &[
        (
            NAMED,
            &[
                "被害人",
                "受害者",
                "受害人",
                "非法",
                "偷渡",
                "黑户",
                "无证",
                "奴隶",
                "奴役",
                "妓",
                "娼",
                "嫖",
                "卖淫",
                "皮条",
                "加害",
                "施暴者",
                "人贩子",
            ],
        ),
        (RESCUES, &["拯救", "解救", "营救", "救出", "获救", "得救"]),
        (
            PROMISES,
            &["匿名", "绝对安全", "绝对保密", "完全保密", "一定会帮"],
        ),
        (BLAMES, &["为什么", "为何", "怪你"]),
        (ORDERS, &["逃跑", "逃离", "逃走", "逃脱"]),
    ],
    said: &[
        (
            PROMISES,
            &[
                "你现在安全了",
                "你已经安全",
                "你很安全",
                "没有人会知道",
                "没人会知道",
                "谁也不会知道",
                "我们保证",
                "保证安全",
                "保证保密",
                "不会显示",
                "不会逮捕你",
                "不能逮捕你",
                "不会来这里",
                "不能来这里",
                "必须在 60 天",
                "隐藏你的号码",
            ],
        ),
        (NAMED, &["你是幸存者", "你是受害", "性工作者"]),
        (BLAMES, &["你本来应该", "你早该", "你不该"]),
        (ORDERS, &["离开就好", "直接离开", "这是法律规定"]),
        (METHODS, &["按 55", "披萨", "比萨", "咳嗽"]),
    ],
    names: &[
        "被害人服务办公室",
        "被害人权益办公室",
        "“被害人”",
        // What the crime is called that nobody under 18 can be found guilty of.
        "卖淫罪",
    ],
};
