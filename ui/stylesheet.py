"""The text of the stylesheet, with ``${name}`` for colours and scaled lengths. Knows nothing else.

Widgets say what they are through the dynamic properties `role` ("primary", "quiet", "flat", "link") and
`card`, so that no widget carries colours of its own.
"""

SHEET = """
QMainWindow, QWidget#shell, QWidget#dockHost { background: $window; }
QToolTip {
    color: $text; background: $card; border: 1px solid $strong_border; padding: ${p4} ${p6};
}

/* cards and labels */
QFrame[card="true"] { background: $card; border: 1px solid $border; border-radius: ${p8}; }
QFrame[card="top"] {
    background: $card; border: 1px solid $border; border-bottom: none;
    border-top-left-radius: ${p8}; border-top-right-radius: ${p8};
}
QFrame[card="bottom"] {
    background: $card; border: 1px solid $border; border-top: none;
    border-bottom-left-radius: ${p8}; border-bottom-right-radius: ${p8};
}
QFrame[row="true"] { background: $window; border: 1px solid $border; border-radius: ${p8}; }
QFrame[row="at"] { background: $hover; border: 1px solid $accent; border-radius: ${p8}; }
QFrame[row="right"], QFrame[row="picked"]
{ background: $accent_face; border: 1px solid $accent; border-radius: ${p8}; }
QFrame[row="wrong"] { background: $error_face; border: 1px solid $error; border-radius: ${p8}; }
QLabel[tone="question"] { font-size: ${p17}; }
QFrame[row="chosen"] { background: $window; border: 1px solid $accent; border-radius: ${p8}; }
QFrame[bar="true"] { background: $card; border: none; border-bottom: 1px solid $border; }
QFrame[rule="true"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="title"] { color: $muted; font-size: ${p11}; font-weight: 600; letter-spacing: 0.5px; }
QLabel[tone="heading"] { font-size: ${p18}; font-weight: 600; }
QLabel[tone="strong"] { font-weight: 600; }
QLabel[tone="small"] { color: $muted; font-size: ${p12}; }
QLabel[tone="error"] { color: $error; font-size: ${p12}; }
QLabel[tone="warning"] { color: $warning; font-size: ${p12}; }
QLabel[tone="code"] {
    color: $text; background: $hover; border-radius: ${p4}; padding: ${p4} ${p8};
    font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; font-size: ${p12};
}
QLabel[tone="key"] {
    color: $text; background: $hover; border: 1px solid $border; border-radius: ${p4};
    padding: 1px ${p6}; font-size: ${p12};
}

/* buttons */
QPushButton, QToolButton {
    background: $card; color: $text; border: 1px solid $border; border-radius: ${p6};
    padding: ${p4} ${p10}; min-height: ${p18};
}
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $strong_border; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: $hover; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: transparent; }
QPushButton[role="primary"] {
    background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent_pressed; }
QPushButton[role="primary"]:focus { border: 1px solid $text; }
QPushButton[role="primary"]:disabled { background: $border; border-color: $border; color: $faint; }
QPushButton[role="primary"][large="true"] { font-size: ${p18}; padding: ${p12} ${p24}; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; color: $accent; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $accent_face; }
QPushButton[role="flat"], QToolButton[role="flat"] {
    background: transparent; border: 1px solid transparent; padding: ${p3}; min-height: 0;
}
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: $hover; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border: 1px solid $accent; }
QPushButton[role="link"] {
    background: transparent; border: 1px solid transparent; color: $accent;
    padding: ${p2} ${p6}; min-height: 0;
}
QPushButton[role="link"]:hover { background: $accent_face; }
QPushButton[role="link"]:focus { border: 1px solid $accent; }
QPushButton[role="answer"] {
    background: $card; border: 1px solid $border; text-align: left; padding: 0;
}
QPushButton[role="answer"]:hover { border-color: $accent; background: $hover; }
QPushButton[role="answer"]:focus { border: 1px solid $accent; }
QPushButton[role="answer"][answer="chosen"] { border: 1px solid $accent; background: $accent_face; }
QPushButton[role="answer"][answer="right"] { border: 2px solid $accent; background: $accent_face; }
QPushButton[role="answer"][answer="wrong"] { border: 1px solid $warning; background: $warning_face; }
QPushButton[role="danger"] { background: transparent; color: $error; }
QPushButton[role="danger"]:hover { background: $error_face; border-color: $error; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QFrame[segmented="true"] { background: $field; border: 1px solid $border; border-radius: ${p6}; }
QPushButton[role="segment"] {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: ${p5};
    padding: ${p2} ${p8}; min-height: ${p16};
}
QPushButton[role="segment"]:hover { color: $text; background: $hover; }
QPushButton[role="segment"]:checked { color: $accent; background: $accent_face; font-weight: 600; }
QPushButton[role="segment"]:focus { border: 1px solid $accent; }
QPushButton[role="segment"]:disabled { color: $faint; }

/* fields */
QLineEdit, QComboBox, QPlainTextEdit {
    background: $field; color: $text; border: 1px solid $border; border-radius: ${p6};
    padding: ${p2} ${p6}; selection-background-color: $accent; selection-color: $accent_text;
}
QPlainTextEdit[code="true"] {
    background: $card; padding: 0;
    font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; font-size: ${p12};
}
QPlainTextEdit[code="true"]::corner { background: transparent; border: none; }
QLineEdit { min-height: ${p18}; }
QLineEdit[number="true"] { font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; font-size: ${p13}; }
QComboBox { min-height: ${p18}; padding-right: ${p20}; }
QLineEdit:hover, QComboBox:hover { border-color: $strong_border; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border-color: $accent; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border-color: $error; }
QLineEdit:disabled, QComboBox:disabled { color: $faint; background: transparent; }
QComboBox::drop-down { border: none; width: ${p20}; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $card; border: 1px solid $strong_border; padding: ${p4}; outline: none;
    selection-background-color: $hover; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${p24}; padding: 0 ${p6}; border-radius: ${p4}; }
QComboBox QAbstractItemView::item:selected { background: $hover; color: $text; }
QComboBox QAbstractItemView::item:disabled { color: $faint; }

/* sliders */
QSlider { min-height: ${p20}; background: transparent; }
QSlider::groove:horizontal { height: ${groove_px}; border-radius: ${groove_radius}; background: $groove; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${groove_radius}; }
QSlider::handle:horizontal {
    background: $accent; border: 1px solid $accent; width: ${knob}; height: ${knob}; margin: -${knob_out} 0;
    border-radius: ${knob_radius};
}
QSlider::handle:horizontal:hover { background: $accent_hover; border-color: $accent_hover; }
QSlider::handle:horizontal:focus { border: 2px solid $text; width: ${knob_in}; height: ${knob_in}; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {
    background: $groove; border-color: $groove;
}

QProgressBar { background: $groove; border: none; border-radius: ${p2}; }
QProgressBar::chunk { background: $accent; border-radius: ${p2}; }
QTextBrowser {
    background: transparent; border: none;
    selection-background-color: $accent; selection-color: $accent_text;
}

/* menus */
QMenuBar { background: $card; color: $text; border: none; padding: 1px ${p6}; font-size: ${p12}; }
QMenuBar::item { background: transparent; padding: ${p3} ${p8}; border-radius: ${p4}; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $card; border: 1px solid $strong_border; padding: ${p4}; }
QMenu::item { padding: ${p5} ${p24} ${p5} ${p10}; border-radius: ${p4}; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: ${p4} ${p8}; }
QMenu::icon { padding-left: ${p8}; }
QMenu::indicator { width: ${p14}; height: ${p14}; padding-left: ${p6}; }
QMenu::section { color: $muted; padding: ${p4} ${p10}; font-size: ${p11}; }

/* docks, tabs, status bar */
QMainWindow::separator { background: transparent; width: ${p8}; height: ${p8}; }
QMainWindow::separator:hover { background: $accent_face; }
QDockWidget { background: $window; }
QTabBar { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; border-bottom: ${p2} solid transparent;
    padding: ${p4} ${p10}; margin-right: ${p2}; font-size: ${p12};
}
QTabBar::tab:selected { color: $text; border-bottom: ${p2} solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }
QTabBar QToolButton { border: none; border-radius: 0; background: $window; padding: 0; min-height: 0; }
QStatusBar { background: $window; border: none; font-size: ${p12}; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: ${p12}; color: $muted; }

/* lists, tables, scrolling */
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollArea:focus { border: 1px solid $accent; border-radius: ${p4}; }
QTableView { background: $card; border: none; gridline-color: transparent; }
QHeaderView { background: transparent; border: none; }
QFileDialog QHeaderView { background: $card; }
QListView, QTreeView { background: transparent; border: none; }
QListView::item, QTreeView::item { padding: ${p5} ${p8}; border-radius: ${p4}; }
QListView::item:selected, QTreeView::item:selected { background: $accent_face; color: $text; }
QScrollBar:vertical { background: transparent; width: ${p10}; margin: ${p2}; }
QScrollBar:horizontal { background: transparent; height: ${p10}; margin: ${p2}; }
QScrollBar::handle { background: $handle; border-radius: ${p3}; }
QScrollBar::handle:vertical { min-height: ${p28}; }
QScrollBar::handle:horizontal { min-width: ${p28}; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

/* banners */
QFrame[banner="plain"] { background: $field; border: 1px solid $border; border-radius: ${p8}; }
QFrame[banner="notice"] { background: $accent_face; border: 1px solid $border; border-radius: ${p8}; }
QFrame[banner="question"] { background: $accent_face; border: 1px solid $accent; border-radius: ${p8}; }
QFrame[banner="warning"] { background: $warning_face; border: 1px solid $warning; border-radius: ${p8}; }
QFrame[banner="error"] { background: $error_face; border: 1px solid $error; border-radius: ${p8}; }
QFrame[popover="true"] { background: $card; border: 1px solid $strong_border; border-radius: ${p10}; }
"""
