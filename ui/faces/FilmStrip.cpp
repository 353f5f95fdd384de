// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/FilmStrip.h"

#include "casework/enhancement/RecordedRecipe.h"
#include "foundation/imaging/ImageDecoder.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/PlainText.h"
#include "ui/format/TimeText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/ImagePyramid.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kThumbnail(88, 64);
constexpr int kSharpness = 2;
constexpr int kIdRole = Qt::UserRole;
constexpr int kTakenInRole = Qt::UserRole + 1;

/// All captions stand at one height, below tall pictures and wide ones.
QImage onEqualSheet(const QImage& picture)
{
    QImage sheet(kThumbnail * kSharpness, QImage::Format_ARGB32_Premultiplied);
    sheet.fill(Qt::transparent);
    QPainter painter(&sheet);
    painter.drawImage((sheet.width() - picture.width()) / 2, sheet.height() - picture.height(),
                      picture);
    return sheet;
}

Result<QImage> thumbnailOf(casework::Lab& lab, const casework::Exhibit& exhibit,
                           const StopToken& stop)
{
    const auto bytes = lab.originals().read(exhibit.original);
    if (!bytes)
        return passOn(bytes);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Decoding, exhibit.fileName.toStdString());
    const auto photograph = decodeImage(*bytes, exhibit.fileName.toStdString());
    if (!photograph)
        return passOn(photograph);
    const auto pyramid = ImagePyramid::build(photograph->stored, photograph->orientation);
    // The second smallest level is at least as large as the thumbnail and quick to scale.
    const int level = std::max(0, pyramid->levelCount() - 2);
    return onEqualSheet(pyramid->level(level).scaled(kThumbnail * kSharpness, Qt::KeepAspectRatio,
                                                     Qt::SmoothTransformation));
}

} // namespace

FilmStrip::FilmStrip(Workplace& workplace, QWidget* parent)
    : QListWidget(parent), m_workplace(workplace)
{
    setObjectName(u"filmStrip"_s);
    setAccessibleName(tr("Exhibits"));
    setFlow(LeftToRight);
    setViewMode(IconMode);
    setWrapping(false);
    setMovement(Static);
    setUniformItemSizes(true);
    setIconSize(kThumbnail);
    setTextElideMode(Qt::ElideMiddle);
    setWordWrap(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    setViewportMargins(0, kSmallGapPx, 0, 0);
    hide();
    setTabKeyNavigation(false);
    fitHeight();
    connect(horizontalScrollBar(), &QScrollBar::actionTriggered, this,
            [this] { m_hasScrolledAway = true; });
    connect(this, &QListWidget::itemActivated, this, &FilmStrip::choose);
    connect(this, &QListWidget::itemClicked, this, &FilmStrip::choose);
}

void FilmStrip::reload()
{
    struct Listed
    {
        std::vector<casework::Exhibit> exhibits;
        std::vector<casework::Derivation> derivations;
    };
    m_workplace.jobs().startQuietly<Listed>(
        [lab = m_workplace.sharedLab()](const StopToken&) -> Result<Listed> {
            auto exhibits = lab->exhibits().all();
            if (!exhibits)
                return passOn(exhibits);
            auto derivations = lab->derivations().all();
            if (!derivations)
                return passOn(derivations);
            return Listed{std::move(*exhibits), std::move(*derivations)};
        },
        this,
        [this](const Result<Listed>& found) {
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            takeListed(found->exhibits, found->derivations);
            Q_EMIT listed();
        });
}

void FilmStrip::takeListed(const std::vector<casework::Exhibit>& exhibits,
                           const std::vector<casework::Derivation>& derivations)
{
    for (const casework::Derivation& derivation : derivations) {
        if (m_sources.contains(derivation.exhibit.value))
            continue;
        m_sources.insert(derivation.exhibit.value, derivation.source.value);
        if (const auto recipe = casework::recordedRecipe(derivation))
            m_steps.insert(derivation.exhibit.value, stepNames(*recipe));
    }
    // Newest first; what is there already stays, so that nothing flickers.
    for (auto exhibit = exhibits.rbegin(); exhibit != exhibits.rend(); ++exhibit)
        add(*exhibit);
}

int FilmStrip::rowFor(const casework::Exhibit& exhibit) const
{
    if (const QListWidgetItem* beside = sourceItemOf(exhibit.id.value))
        return row(beside) + 1;
    // In whatever order they come; copies stand with what they were made from.
    for (int place = 0; place < count(); ++place) {
        const qint64 id = item(place)->data(kIdRole).toLongLong();
        const auto key = std::pair(item(place)->data(kTakenInRole).toDateTime(), id);
        if (!sourceItemOf(id) && key < std::pair(exhibit.takenInUtc, qint64(exhibit.id.value)))
            return place;
    }
    return count();
}

QListWidgetItem* FilmStrip::sourceItemOf(qint64 copy) const
{
    const auto source = m_sources.constFind(copy);
    return source == m_sources.constEnd() ? nullptr : m_items.value(source.value());
}

void FilmStrip::add(const casework::Exhibit& exhibit)
{
    if (itemOf(exhibit.id))
        return;
    m_exhibits.push_back(exhibit);
    auto* item = makeItem(exhibit);
    m_items.insert(exhibit.id.value, item);
    insertItem(rowFor(exhibit), item);
    if (m_current == exhibit.id)
        setCurrentItem(item);
    m_withoutThumbnail.push_front(exhibit);
    show();
    keepCurrentInSight();
    makeNextThumbnail();
}

void FilmStrip::keepCurrentInSight()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (currentItem() && !m_hasScrolledAway)
                scrollToItem(currentItem());
        },
        Qt::QueuedConnection);
}

void FilmStrip::fitHeight()
{
    setGridSize({kThumbnail.width() + 9 * kGapPx,
                 kThumbnail.height() + fontMetrics().height() + 2 * kGapPx});
    const int bar = std::max(horizontalScrollBar()->sizeHint().height(),
                             style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this));
    setFixedHeight(gridSize().height() + bar + 3 * kSmallGapPx);
}

void FilmStrip::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    keepCurrentInSight();
}

void FilmStrip::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitHeight();
}

void FilmStrip::showEvent(QShowEvent* event)
{
    QListWidget::showEvent(event);
    // The style has its last word when the strip is first shown.
    fitHeight();
    keepCurrentInSight();
}

void FilmStrip::setCurrent(ExhibitId id)
{
    m_current = id;
    m_hasScrolledAway = false;
    setCurrentItem(itemOf(id));
    keepCurrentInSight();
}

std::optional<casework::Exhibit> FilmStrip::exhibit(ExhibitId id) const
{
    const auto found = std::ranges::find(m_exhibits, id, &casework::Exhibit::id);
    return found == m_exhibits.end() ? std::nullopt : std::optional(*found);
}

QListWidgetItem* FilmStrip::makeItem(const casework::Exhibit& exhibit)
{
    //: Under a small picture: %1 is the exhibit's number, %2 its file name
    const QString fileName = plainText(exhibit.fileName);
    QString label = tr("%1 · %2").arg(exhibit.id.value).arg(fileName);
    // All copies of one exhibit have the same name: what was done tells them apart.
    if (const auto steps = m_steps.constFind(exhibit.id.value); steps != m_steps.constEnd())
        //: Under a small picture: %1 is the number of an enhanced copy, %2 its steps, %3 its file
        label = tr("%1 · %2 · %3").arg(QString::number(exhibit.id.value), *steps, fileName);
    auto* item = new QListWidgetItem(icon(u"images"_s), label);
    item->setData(kIdRole, QVariant::fromValue<qint64>(exhibit.id.value));
    item->setData(kTakenInRole, exhibit.takenInUtc);
    QString tip = fileName + u'\n' + exactTimeText(exhibit.takenInUtc);
    if (const auto source = m_sources.constFind(exhibit.id.value); source != m_sources.constEnd())
        //: %1: a number
        tip += u'\n' + tr("Enhanced copy of exhibit %1").arg(source.value());
    item->setToolTip(tip);
    describe(*item, exhibit);
    item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
    // The name has the cell's width, not the picture's.
    item->setSizeHint(gridSize() - QSize(kSmallGapPx, 0));
    return item;
}

void FilmStrip::describe(QListWidgetItem& item, const casework::Exhibit& exhibit) const
{
    const bool isTogether = std::ranges::find(m_together, exhibit.id) != m_together.end();
    QFont printed = font();
    printed.setBold(isTogether);
    item.setFont(printed);
    //: %1: number, %2: file name, %3: date and time
    const QString words = tr("Exhibit %1, %2, taken in %3")
                              .arg(QString::number(exhibit.id.value), plainText(exhibit.fileName),
                                   localTimeText(exhibit.takenInUtc));
    item.setData(Qt::AccessibleTextRole,
                 //: %1: an exhibit of the strip, several of which are searched for together
                 isTogether ? tr("%1, takes part in the search").arg(words) : words);
}

void FilmStrip::markTogether(const std::vector<ExhibitId>& exhibits)
{
    m_together = exhibits;
    for (const casework::Exhibit& exhibit : m_exhibits)
        describe(*itemOf(exhibit.id), exhibit);
}

QListWidgetItem* FilmStrip::itemOf(ExhibitId id) const
{
    return m_items.value(id.value);
}

void FilmStrip::makeNextThumbnail()
{
    if (m_isMakingThumbnail || m_withoutThumbnail.empty())
        return;
    m_isMakingThumbnail = true;
    const casework::Exhibit exhibit = m_withoutThumbnail.front();
    m_withoutThumbnail.pop_front();
    m_workplace.jobs().startQuietly<QImage>(
        [lab = m_workplace.sharedLab(), exhibit](const StopToken& stop) {
            return thumbnailOf(*lab, exhibit, stop);
        },
        this,
        [this, id = exhibit.id](const Result<QImage>& thumbnail) {
            m_isMakingThumbnail = false;
            showThumbnail(id, thumbnail);
            makeNextThumbnail();
        });
}

void FilmStrip::showThumbnail(ExhibitId id, const Result<QImage>& thumbnail)
{
    QListWidgetItem* item = itemOf(id);
    if (!item)
        return;
    if (!thumbnail) {
        item->setIcon(icon(u"failure"_s));
        item->setToolTip(item->toolTip() + u'\n' + errorSentence(thumbnail.error()));
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(*thumbnail);
    pixmap.setDevicePixelRatio(kSharpness);
    // The same picture when selected: Qt would lay the accent over it.
    QIcon picture(pixmap);
    picture.addPixmap(pixmap, QIcon::Selected);
    item->setIcon(picture);
}

void FilmStrip::chooseBeside(int step)
{
    if (const QListWidgetItem* beside = item(currentRow() + step))
        choose(beside);
}

void FilmStrip::choose(const QListWidgetItem* item)
{
    const ExhibitId id{item->data(kIdRole).toLongLong()};
    if (const auto chosen = exhibit(id))
        Q_EMIT exhibitChosen(*chosen);
}

} // namespace semblance::ui
