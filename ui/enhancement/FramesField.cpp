// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/FramesField.h"

#include "ui/format/PlainText.h"
#include "ui/style/Spacing.h"

#include <QSignalBlocker>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr int kHashRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;
constexpr int kLeastFrames = 2;
constexpr int kMostRows = 8;

Sha256 hashOf(const QListWidgetItem& item)
{
    return Sha256::fromHex(item.data(kHashRole).toString().toStdString()).value_or(Sha256());
}

} // namespace

FramesField::FramesField(Workplace& workplace, const casework::Exhibit& own, QWidget* parent)
    : QListWidget(parent), m_own(own.id)
{
    setObjectName(QStringLiteral("framesField"));
    setAccessibleName(tr("Frames"));
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitHeight();
    workplace.jobs().startQuietly<std::vector<casework::Exhibit>>(
        [lab = workplace.sharedLab()](const StopToken&) { return lab->exhibits().all(); }, this,
        [this](const Result<std::vector<casework::Exhibit>>& exhibits) {
            if (exhibits)
                list(*exhibits);
            else
                Q_EMIT failed(exhibits.error());
        });
    connect(this, &QListWidget::itemChanged, this, [this] {
        m_frames.clear();
        for (int row = 0; row < count(); ++row) {
            if (item(row)->checkState() == Qt::Checked)
                m_frames.push_back(hashOf(*item(row)));
        }
        Q_EMIT edited(m_frames);
    });
}

void FramesField::list(const std::vector<casework::Exhibit>& exhibits)
{
    const QSignalBlocker blocker(this);
    for (const casework::Exhibit& exhibit : exhibits) {
        if (exhibit.id == m_own)
            continue;
        //: %1 is the exhibit's number, %2 its file name
        auto* row = new QListWidgetItem(this);
        row->setData(kNameRole, tr("%1 · %2").arg(QString::number(exhibit.id.value),
                                                  plainText(exhibit.fileName)));
        row->setData(kHashRole, QString::fromStdString(exhibit.original.hex()));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
    tick();
    fitHeight();
}

void FramesField::fitHeight()
{
    const int rowPx = count() > 0 ? sizeHintForRow(0) : fontMetrics().height() + kSmallGapPx;
    setFixedHeight(std::clamp(count(), kLeastFrames, kMostRows) * rowPx + 2 * frameWidth());
}

void FramesField::setFrames(const std::vector<Sha256>& frames)
{
    m_frames = frames;
    tick();
}

void FramesField::setNotes(const QHash<QString, QString>& notes)
{
    m_notes = notes;
    tick();
}

void FramesField::tick()
{
    const QSignalBlocker blocker(this);
    for (int row = 0; row < count(); ++row) {
        const bool isTicked = std::ranges::find(m_frames, hashOf(*item(row))) != m_frames.end();
        item(row)->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        const QString name = item(row)->data(kNameRole).toString();
        const QString note =
            isTicked ? m_notes.value(item(row)->data(kHashRole).toString()) : QString();
        item(row)->setText(note.isEmpty() ? name : name + u'\n' + note);
        item(row)->setToolTip(item(row)->text());
    }
}

} // namespace semblance::ui
