// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QuickSearch.h"

#include "ui/format/ErrorText.h"
#include "ui/shell/QuickEntryModel.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr int kPopupWidthPx = 560;
constexpr int kPopupHeightPx = 360;

} // namespace

QuickSearch::QuickSearch(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_line(new QLineEdit(this)), m_model(new QuickEntryModel(this)),
      m_list(new QListView(this)), m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("quickSearch"));
    setAccessibleName(tr("Quick search"));
    setFrameShape(QFrame::StyledPanel);
    m_line->setObjectName(QStringLiteral("quickSearchField"));
    m_line->setAccessibleName(tr("Quick search"));
    m_line->setPlaceholderText(tr("Place, exhibit, gallery or lab"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("quickSearchList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setIconSize({kSmallIconPx, kSmallIconPx});
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // The line keeps the keys.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_note->setObjectName(QStringLiteral("quickSearchNote"));
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Caption);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_line);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &QuickSearch::sift);
    connect(m_list, &QListView::clicked, this, &QuickSearch::choose);
}

void QuickSearch::open(const std::vector<QuickEntry>& known)
{
    m_isReading = true;
    m_problem.clear();
    m_line->clear();
    m_model->setEntries(known);
    sift();
    const QWidget& window = *parentWidget()->window();
    const QSize room = window.size() - QSize(2 * kMarginPx, 2 * kMarginPx);
    resize(QSize(kPopupWidthPx, kPopupHeightPx).boundedTo(room));
    move(window.mapToGlobal(
        QPoint((window.width() - width()) / 2, (window.height() - height()) / 4)));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void QuickSearch::showEntries(const std::vector<QuickEntry>& entries)
{
    m_isReading = false;
    // What the person has walked to stays, wherever it comes to lie.
    const QString current = m_list->currentIndex().data().toString();
    m_model->setEntries(entries);
    selectFirst();
    const QModelIndexList same =
        m_model->match(m_model->index(0), Qt::DisplayRole, current, 1, Qt::MatchExactly);
    if (!same.isEmpty()) {
        m_list->setCurrentIndex(same.front());
    }
    showNote();
}

void QuickSearch::showError(const Error& error)
{
    m_isReading = false;
    m_problem = errorSentence(error);
    showNote();
}

bool QuickSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        return walk(static_cast<QKeyEvent*>(event)->key());
    }
    return QFrame::eventFilter(watched, event);
}

bool QuickSearch::walk(int key)
{
    const int row = m_list->currentIndex().row();
    const int page =
        std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)));
    const auto go = [this](int to) {
        const int last = m_model->rowCount() - 1;
        m_list->setCurrentIndex(
            m_model->index(std::clamp(to, std::min(0, last), std::max(0, last))));
        return true;
    };
    switch (key) {
    case Qt::Key_Up:
        return go(row - 1);
    case Qt::Key_Down:
        return go(row + 1);
    case Qt::Key_PageUp:
        return go(row - page);
    case Qt::Key_PageDown:
        return go(row + page);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void QuickSearch::sift()
{
    m_model->find(m_line->text());
    selectFirst();
    showNote();
}

void QuickSearch::selectFirst()
{
    m_list->setCurrentIndex(m_model->index(0));
}

void QuickSearch::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const QuickEntry entry = m_model->entry(current);
    close();
    Q_EMIT chosen(entry);
}

void QuickSearch::showNote()
{
    QString note = m_problem;
    if (m_isReading) {
        note = tr("The lab is being read…");
    } else if (note.isEmpty() && m_model->rowCount() == 0) {
        note = tr("Nothing found.");
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace semblance::ui
