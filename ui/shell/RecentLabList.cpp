// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentLabList.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace semblance::ui {

RecentLabList::RecentLabList(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_open(new QPushButton(tr("Open"), this)),
      m_other(new QPushButton(icon(QStringLiteral("open")), tr("Open &another…"), this)),
      m_room(new QWidget(this))
{
    m_list->setObjectName(QStringLiteral("recentLabList"));
    m_list->setAccessibleName(tr("Labs opened before"));
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_open->setObjectName(QStringLiteral("openLabButton"));
    m_other->setObjectName(QStringLiteral("openOtherLabButton"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch();
    buttons->addWidget(m_open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_room, 1);
    connect(m_list, &QListWidget::itemActivated, this, &RecentLabList::openSelected);
    connect(m_open, &QPushButton::clicked, this, &RecentLabList::openSelected);
    connect(m_other, &QPushButton::clicked, this, &RecentLabList::chooseOther);
}

void RecentLabList::showLabs(const std::vector<RecentLab>& labs)
{
    m_list->clear();
    for (const RecentLab& lab : labs) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1\n%2").arg(lab.name, lab.folder), m_list);
        item->setData(Qt::UserRole, lab.folder);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(lab.name, lab.folder));
        item->setToolTip(lab.folder);
    }
    m_list->setCurrentRow(labs.empty() ? -1 : 0);
    m_list->setVisible(!labs.empty());
    m_room->setVisible(labs.empty());
    m_open->setVisible(!labs.empty());
    m_other->setText(labs.empty() ? tr("&Open a lab's folder…") : tr("Open &another…"));
}

bool RecentLabList::isEmpty() const
{
    return m_list->count() == 0;
}

void RecentLabList::focusList()
{
    (isEmpty() ? static_cast<QWidget*>(m_other) : m_list)->setFocus();
}

void RecentLabList::openSelected()
{
    if (const QListWidgetItem* item = m_list->currentItem()) {
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
    }
}

void RecentLabList::chooseOther()
{
    const auto folder = Dialogs::inUse().chooseFolder(this, tr("Folder of a lab"), QString());
    if (folder) {
        Q_EMIT openRequested(*folder);
    }
}

} // namespace semblance::ui
