// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/UnfinishedBanner.h"

#include "casework/intake/RecordTime.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/format/EnrolmentText.h"
#include "ui/format/TimeText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr const char* kRow = "unfinishedRow";
constexpr const char* kGoOn = "goOnButton";
constexpr int kBannerRefreshMs = 2000;

EnrolmentRequest requestFor(const casework::UnfinishedEnrolment& enrolment)
{
    return {!enrolment.source.table.isEmpty(), enrolment.source.folder, enrolment.source.table,
            enrolment.severalFaces};
}

bool isThere(const casework::EnrolmentSource& source)
{
    return QFileInfo(source.folder).isDir() &&
           (source.table.isEmpty() || QFileInfo(source.table).isFile());
}

} // namespace

UnfinishedBanner::UnfinishedBanner(Workplace& workplace, QWidget* parent)
    : QFrame(parent), m_workplace(workplace), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("unfinishedBanner"));
    setBannerKind(this, BannerKind::Warning);
    m_rows->setSpacing(kGapPx);
    hide();
    m_refresh.setInterval(kBannerRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible() && isActiveWindow()) {
            showGallery(m_gallery);
        }
    });
    m_refresh.start();
}

void UnfinishedBanner::showGallery(std::optional<GalleryId> gallery)
{
    const int request = ++m_request;
    // Rows of another gallery must not be pressed while this one's are being read.
    if (m_gallery != gallery) {
        clear();
    }
    m_gallery = gallery;
    if (!gallery) {
        return;
    }
    m_workplace.jobs().startQuietly<std::vector<Entry>>(
        [lab = m_workplace.sharedLab(), id = *gallery](const StopToken&) {
            return read(lab->galleries(), id);
        },
        this,
        [this, request](const Result<std::vector<Entry>>& entries) {
            if (request != m_request) {
                return;
            }
            if (!entries) {
                clear();
                Q_EMIT failed(entries.error());
                return;
            }
            showEntries(*entries);
        });
}

Result<std::vector<UnfinishedBanner::Entry>>
UnfinishedBanner::read(const casework::GalleryRepository& galleries, GalleryId gallery)
{
    const auto unfinished = galleries.unfinishedEnrolments(gallery);
    if (!unfinished) {
        return passOn(unfinished);
    }
    std::vector<Entry> entries;
    for (const casework::UnfinishedEnrolment& enrolment : *unfinished) {
        entries.push_back({enrolment, isThere(enrolment.source)});
    }
    return entries;
}

void UnfinishedBanner::showEntries(const std::vector<Entry>& entries)
{
    // A button that has the keyboard stays as long as it says the same.
    if (entries == m_entries) {
        return;
    }
    const auto isRunning = [](const Entry& entry) { return entry.enrolment.isRunning; };
    const bool wasRunning = std::ranges::any_of(m_entries, isRunning);
    clear();
    m_entries = entries;
    if (wasRunning && std::ranges::none_of(entries, isRunning)) {
        Q_EMIT endedElsewhere();
    }
    for (const Entry& entry : entries) {
        addRow(entry);
    }
    setVisible(!entries.empty());
}

void UnfinishedBanner::clear()
{
    hide();
    m_entries.clear();
    for (auto* row : findChildren<QWidget*>(QLatin1String(kRow), Qt::FindDirectChildrenOnly)) {
        row->hide();
        m_rows->removeWidget(row);
        // It may hold the button that was just pressed.
        row->setObjectName(QString());
        row->deleteLater();
    }
}

void UnfinishedBanner::addRow(const Entry& entry)
{
    auto* row = new QWidget(this);
    row->setObjectName(QLatin1String(kRow));
    auto* text = new QLabel(row);
    text->setObjectName(QStringLiteral("unfinishedText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    QString sentence =
        unfinishedEnrolmentText(entry.enrolment, localTimeText(entry.enrolment.begunUtc));
    const bool isRunning = entry.enrolment.isRunning;
    if (!entry.isThere && !isRunning) {
        sentence += QLatin1Char(' ') + tr("It is no longer where it was.");
    }
    text->setText(sentence);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    m_rows->addWidget(row);
    if (isRunning) {
        return;
    }
    if (entry.isThere) {
        auto* goOn = new QPushButton(tr("&Go on"), row);
        goOn->setObjectName(QLatin1String(kGoOn));
        goOn->setEnabled(m_isAllowed);
        goOn->setToolTip(m_reason);
        goOn->setAccessibleDescription(sentence);
        layout->addWidget(goOn);
        connect(goOn, &QPushButton::clicked, this,
                [this, request = requestFor(entry.enrolment)] { Q_EMIT goOnRequested(request); });
    }
    auto* leave = new QPushButton(tr("&Leave it as it is"), row);
    leave->setObjectName(QStringLiteral("leaveButton"));
    leave->setEnabled(!m_workplace.lab().isReadOnly());
    leave->setAccessibleDescription(sentence);
    layout->addWidget(leave);
    connect(leave, &QPushButton::clicked, this,
            [this, enrolment = entry.enrolment] { leaveAsItIs(enrolment); });
}

void UnfinishedBanner::leaveAsItIs(const casework::UnfinishedEnrolment& enrolment)
{
    const bool isSure = Dialogs::inUse().confirm(
        this,
        {tr("Leave the enrolment as it is"),
         tr("What was enrolled stays. Searches no longer say that people of this source may be "
            "missing; it can be enrolled again at any time."),
         tr("Leave it as it is")});
    if (!isSure) {
        return;
    }
    m_workplace.jobs().save(
        [lab = m_workplace.sharedLab(), run = enrolment.run, &clock = m_workplace.clock()] {
            return lab->galleries().finishEnrolment(run, casework::recordTime(clock));
        },
        this,
        [this](const Result<void>& left) {
            if (!left) {
                Q_EMIT failed(left.error());
            }
            showGallery(m_gallery);
        });
}

void UnfinishedBanner::setGoOnAllowed(bool isAllowed, const QString& reason)
{
    m_isAllowed = isAllowed;
    m_reason = reason;
    for (auto* goOn : findChildren<QPushButton*>(QLatin1String(kGoOn))) {
        goOn->setEnabled(isAllowed);
        goOn->setToolTip(reason);
    }
}

} // namespace semblance::ui
