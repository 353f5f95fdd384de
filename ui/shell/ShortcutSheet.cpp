// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShortcutSheet.h"

#include "ui/faces/SearchBox.h"
#include "ui/galleries/GalleryPanel.h"
#include "ui/shell/ScreenRoom.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

struct ShortcutSheet::Group
{
    struct Key
    {
        QString key;
        QString act;
    };

    QString heading;
    std::vector<Key> keys;
};

namespace {

QString shown(const char* keys)
{
    return QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
}

/// The key that a button's text names, in the person's language.
QString mnemonic(const QString& text)
{
    return QKeySequence::mnemonic(text).toString(QKeySequence::NativeText);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keys"));
    auto* sheet = new QWidget(this);
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kGroupGapPx);
    const std::vector<Group> all = groups();
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    columns->addWidget(makeColumn({all.begin(), middle}));
    columns->addWidget(makeColumn({middle, all.end()}));
    alignKeys();
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroupGapPx, kGroupGapPx, kGroupGapPx, kMarginPx);
    layout->setSpacing(kGroupGapPx);
    QScrollArea* scroll = makeScrollArea(sheet);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    // All of it where the screen has room for it.
    const QSize more = layout->sizeHint() - scroll->sizeHint() +
                       QSize(scroll->verticalScrollBar()->sizeHint().width(), 0);
    const QSize room = screenRoom(*this);
    if (sheet->sizeHint().width() + more.width() > room.width()) {
        columns->setDirection(QBoxLayout::TopToBottom);
        for (QLabel* act : m_acts) {
            act->setWordWrap(true);
        }
    }
    resize((sheet->sizeHint() + more).boundedTo(room));
}

void ShortcutSheet::alignKeys()
{
    int widest = 0;
    for (QLabel* key : m_keys) {
        key->ensurePolished();
        widest = std::max(widest, key->sizeHint().width());
    }
    for (QLabel* key : m_keys) {
        key->setMinimumWidth(widest);
    }
}

QScrollArea* ShortcutSheet::makeScrollArea(QWidget* sheet)
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("shortcutScroll"));
    scroll->setAccessibleName(tr("Keys"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    // The arrows move it.
    scroll->setFocus();
    return scroll;
}

QWidget* ShortcutSheet::makeColumn(const std::vector<Group>& groups)
{
    auto* column = new QWidget(this);
    auto* layout = new QGridLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kGroupGapPx);
    layout->setVerticalSpacing(kSmallGapPx);
    int row = 0;
    for (const Group& group : groups) {
        if (row > 0) {
            layout->setRowMinimumHeight(row++, kMarginPx);
        }
        auto* heading = new QLabel(group.heading, column);
        setTextRole(heading, TextRole::Section);
        layout->addWidget(heading, row++, 0, 1, 2);
        for (const auto& [key, act] : group.keys) {
            auto* keyLabel = new QLabel(key, column);
            setTextRole(keyLabel, TextRole::Caption);
            m_keys.push_back(keyLabel);
            layout->addWidget(keyLabel, row, 0);
            m_acts.push_back(new QLabel(act, column));
            layout->addWidget(m_acts.back(), row++, 1);
        }
    }
    layout->setRowStretch(row, 1);
    layout->setColumnStretch(1, 1);
    return column;
}

std::vector<ShortcutSheet::Group> ShortcutSheet::groups()
{
    return {
        {tr("Everywhere"),
         {{QStringLiteral("%1 … %2").arg(shown("Ctrl+1"), shown("Ctrl+6")),
           tr("the places at the left")},
          {tr("%1, Escape").arg(shown("Alt+Left")), tr("one step back")},
          {shown("Ctrl+K"), tr("go to a place, an exhibit, a gallery or a lab")},
          {shown("Ctrl+J"), tr("all running work")},
          {shown("Ctrl+Shift+O"), tr("another lab")},
          {shown("Ctrl+/"), tr("this sheet")},
          {shown("Ctrl+Q"), tr("quit")}}},
        {tr("Exhibits"),
         {{shown("Ctrl+O"), tr("add image files, or open a video")},
          {shown("Ctrl+V"), tr("add an image from the clipboard")},
          {tr("Escape"), tr("stop adding images")},
          {tr("%1, %2").arg(shown("Ctrl+PgDown"), shown("Ctrl+PgUp")),
           tr("next, previous exhibit of the strip")},
          {QStringLiteral("J, K"), tr("next, previous face")},
          {QStringLiteral("N"), tr("draw a face that was missed")},
          {QStringLiteral("L"), tr("show or hide the points found on the chosen face")},
          {tr("Delete"), tr("take a drawn face away")},
          {tr("Enter, %1").arg(mnemonic(SearchBox::searchText())),
           tr("search the gallery for the chosen face")},
          {QStringLiteral("T"), tr("put the chosen face among several photographs of one person, "
                                   "or take it out")},
          {shown("Ctrl+E"), tr("make an enhanced copy")},
          {tr("hold B"), tr("while enhancing: the original")},
          {QStringLiteral("S, D"), tr("before and after with a line between, side by side")},
          {QStringLiteral("E"), tr("arrows move the selected box, with Shift by ten pixels")},
          {tr("E, then Ctrl"), tr("arrows resize the selected box")},
          {QStringLiteral("%1, %2").arg(shown("Ctrl+Z"), shown("Ctrl+Shift+Z")),
           tr("undo, redo a change to faces")}}},
        {tr("Every image"),
         {{tr("Wheel, +, −"), tr("zoom")},
          {tr("Drag, arrows"), tr("move the image")},
          {QStringLiteral("0"), tr("the whole image")},
          {QStringLiteral("1"), tr("one image pixel to one screen pixel")},
          {QStringLiteral("R"), tr("back to the first view")},
          {QStringLiteral("F"), tr("full screen")},
          {tr("Tab, Enter"), tr("walk over the faces, choose one")}}},
        {tr("Candidates and comparison"),
         {{QStringLiteral("J, K"), tr("next, previous candidate")},
          {tr("Enter"), tr("open the candidate beside the probe")},
          {shown("Ctrl+C"), tr("copy a note of the search's result")},
          {QStringLiteral("H"), tr("level the eyes, equally far apart; once more: not turned")},
          {QStringLiteral("P"), tr("another photograph of the probe, of several")},
          {QStringLiteral("O"), tr("the original in place of its enhanced copy, and back")},
          {QStringLiteral("L"), tr("link the two images")},
          {QStringLiteral("C"), tr("show the probe with the tones that the engine sees")},
          {shown("Shift+L"), tr("show or hide the points found on both faces")}}},
        {tr("Video"),
         {{tr(", . and arrows"), tr("one frame back, on")},
          {QStringLiteral("%1, %2").arg(shown("PgUp"), shown("PgDown")), tr("one second back, on")},
          {QStringLiteral("%1, %2").arg(shown("Home"), shown("End")),
           tr("the first, the last frame")},
          {tr("Space"), tr("play or stop")},
          {QStringLiteral("J, K"), tr("next, previous face of the video")},
          {QStringLiteral("B"), tr("the next of the chosen face's best frames")},
          {QStringLiteral("I, O"), tr("look for faces from, up to the frame on screen")},
          {tr("Enter"), tr("take the frame out as an exhibit")},
          {shown("Ctrl+O"), tr("open another video")}}},
        {tr("Galleries"),
         {{shown("Ctrl+N"), tr("make a new gallery")},
          {shown("Ctrl+Return"), tr("create the gallery whose form is filled in")},
          {mnemonic(GalleryPanel::enrolText()), tr("enrol images into the gallery")},
          {shown("Ctrl+F"), tr("search in the references, or in what was not enrolled")}}},
    };
}

} // namespace semblance::ui
