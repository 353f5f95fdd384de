// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/SqlVideoFrames.h"

#include "foundation/imaging/Orientation.h"
#include "imagery/video/FrameOrigin.h"
#include "storage/records/RecordText.h"

#include <array>

namespace semblance::storage {

namespace {

using imagery::FieldOrder;
using imagery::FrameOrigin;

constexpr std::array kFieldOrders{FieldOrder::Unknown, FieldOrder::Progressive,
                                  FieldOrder::TopFirst, FieldOrder::BottomFirst};
const QString kFrameColumns = QStringLiteral(
    "clip, clip_name, frame, frames, pts, time_base_over, time_base_under, seconds, time_code, "
    "container, codec, stored_width, stored_height, orientation, pixel_aspect_over, "
    "pixel_aspect_under, is_key, is_concealed, field_order, matrix, is_matrix_assumed, "
    "is_full_range, time_doubt, assumed_rate_over, assumed_rate_under");

/// As records have it.
template <typename Named>
QString wordOf(Named named)
{
    const std::string_view known = imagery::name(named);
    return QString::fromLatin1(known.data(), qsizetype(known.size()));
}

std::optional<imagery::TimeDoubt> timeDoubtFrom(const QString& name)
{
    for (const imagery::TimeDoubt doubt : imagery::kTimeDoubts) {
        if (name == wordOf(doubt))
            return doubt;
    }
    return std::nullopt;
}

std::optional<FieldOrder> fieldOrderFrom(const QString& name)
{
    for (const FieldOrder order : kFieldOrders) {
        if (name == wordOf(order))
            return order;
    }
    return std::nullopt;
}

QString fromUtf8(const std::string& value)
{
    return text(QString::fromStdString(value));
}

QVariantList frameValues(const FrameOrigin& origin)
{
    return {hashText(origin.clip),
            fromUtf8(origin.clipName),
            qint64(origin.frame),
            qint64(origin.frames),
            qint64{origin.pts},
            qint64{origin.timeBase.over},
            qint64{origin.timeBase.under},
            origin.seconds,
            fromUtf8(origin.timeCode),
            fromUtf8(origin.container),
            fromUtf8(origin.codec),
            origin.storedSize.width,
            origin.storedSize.height,
            static_cast<int>(origin.orientation),
            qint64{origin.pixelAspect.over},
            qint64{origin.pixelAspect.under},
            int{origin.isKey},
            int{origin.isConcealed},
            wordOf(origin.fieldOrder),
            fromUtf8(origin.matrix),
            int{origin.isMatrixAssumed},
            int{origin.isFullRange},
            wordOf(origin.timeDoubt),
            qint64{origin.assumedRate.over},
            qint64{origin.assumedRate.under}};
}

/// In the order of kFrameColumns; empty for what this program cannot have written.
std::optional<FrameOrigin> originFrom(const QSqlQuery& row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    const auto words = [&] { return next().toString().toStdString(); };
    const auto ratio = [&] {
        const auto over = next().toLongLong();
        return imagery::Ratio{over, next().toLongLong()};
    };
    FrameOrigin origin;
    const auto clip = hashFrom(next().toString());
    origin.clipName = words();
    origin.frame = next().toULongLong();
    origin.frames = next().toULongLong();
    origin.pts = next().toLongLong();
    origin.timeBase = ratio();
    origin.seconds = next().toDouble();
    origin.timeCode = words();
    origin.container = words();
    origin.codec = words();
    origin.storedSize.width = next().toInt();
    origin.storedSize.height = next().toInt();
    const auto orientation = orientationFromExif(next().toInt());
    origin.pixelAspect = ratio();
    origin.isKey = next().toInt() != 0;
    origin.isConcealed = next().toInt() != 0;
    const auto fields = fieldOrderFrom(next().toString());
    origin.matrix = words();
    origin.isMatrixAssumed = next().toInt() != 0;
    origin.isFullRange = next().toInt() != 0;
    const auto doubt = timeDoubtFrom(next().toString());
    origin.assumedRate = ratio();
    if (!clip || !orientation || !fields || !doubt)
        return std::nullopt;
    origin.clip = *clip;
    origin.orientation = *orientation;
    origin.fieldOrder = *fields;
    origin.timeDoubt = *doubt;
    return origin;
}

std::string frameOf(ExhibitId exhibit)
{
    return "the video frame of exhibit " + std::to_string(exhibit.value);
}

Result<std::optional<FrameOrigin>> frameOriginOf(const SqlSession& session, ExhibitId exhibit)
{
    std::optional<FrameOrigin> origin;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        origin = originFrom(row);
        if (!origin)
            return unreadableRecord(session.dialect().name(), frameOf(exhibit));
        return {};
    };
    const auto walked =
        session.eachRow(QStringLiteral("SELECT %1 FROM exhibit_video_frame WHERE exhibit_id = ?")
                            .arg(kFrameColumns),
                        {qint64{exhibit.value}}, read);
    if (!walked)
        return passOn(walked);
    return origin;
}

} // namespace

Result<void> SqlVideoFrames::note(ExhibitId exhibit, const FrameOrigin& origin)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto refused = [&](std::string reason) {
        return failure(ErrorCode::InvalidInput, Stage::Storage,
                       "exhibit " + std::to_string(exhibit.value), std::move(reason));
    };
    const auto there = session->value(QStringLiteral("SELECT id FROM exhibit WHERE id = ?"),
                                      {qint64{exhibit.value}});
    if (!there)
        return passOn(there);
    if (!*there)
        return refused("there is no such exhibit");
    const auto known = frameOriginOf(*session, exhibit);
    if (!known)
        return passOn(known);
    if (*known)
        return **known == origin ? Result<void>() : refused("it is another frame already");
    const QVariantList values = QVariantList{qint64{exhibit.value}} + frameValues(origin);
    const QString places =
        QStringList(values.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    const auto added =
        session->run(QStringLiteral("INSERT INTO exhibit_video_frame (exhibit_id, %1) VALUES (%2)")
                         .arg(kFrameColumns, places),
                     values);
    if (!added)
        return passOn(added);
    return transaction->commit();
}

Result<std::optional<FrameOrigin>> SqlVideoFrames::of(ExhibitId exhibit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return frameOriginOf(*session, exhibit);
}

} // namespace semblance::storage
