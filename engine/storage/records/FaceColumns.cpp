// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/FaceColumns.h"

#include <QStringList>
#include <QVariant>
#include <qendian.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::storage {

namespace {

using matching::DetectedFace;
using matching::FaceOrigin;

constexpr std::array<FaceOrigin, 3> kOrigins{FaceOrigin::Detected, FaceOrigin::Corrected,
                                             FaceOrigin::Drawn};

QString nameOf(FaceOrigin origin)
{
    switch (origin) {
    case FaceOrigin::Detected:
        return QStringLiteral("detected");
    case FaceOrigin::Corrected:
        return QStringLiteral("corrected");
    case FaceOrigin::Drawn:
        return QStringLiteral("drawn");
    }
    return {};
}

QString columnsOf(const QString& table, const QStringList& columns)
{
    const QString prefix = table.isEmpty() ? QString() : table + QLatin1Char('.');
    return prefix + columns.join(QStringLiteral(", ") + prefix);
}

/// Box, score and turn, from column `first` on.
std::optional<DetectedFace> seenFrom(const QSqlQuery& query, int first)
{
    const auto real = [&](int column) { return query.value(first + column).toDouble(); };
    DetectedFace face;
    face.box = {real(0), real(1), real(2), real(3)};
    face.score = real(4);
    const std::array<double, 5> numbers{face.box.x, face.box.y, face.box.width, face.box.height,
                                        face.score};
    if (!std::all_of(numbers.begin(), numbers.end(), [](double n) { return std::isfinite(n); }))
        return std::nullopt;
    if (face.box.width < 0 || face.box.height < 0)
        return std::nullopt;
    constexpr int kTurn = 5;
    const int turn = query.value(first + kTurn).toInt();
    if (turn < static_cast<int>(QuarterTurn::None) ||
        turn > static_cast<int>(QuarterTurn::Clockwise270))
        return std::nullopt;
    face.turn = static_cast<QuarterTurn>(turn);
    return face;
}

} // namespace

QString faceColumns(const QString& table)
{
    return columnsOf(table,
                     {QStringLiteral("box_x"), QStringLiteral("box_y"), QStringLiteral("box_width"),
                      QStringLiteral("box_height"), QStringLiteral("face_score"),
                      QStringLiteral("face_turn"), QStringLiteral("face_origin")});
}

QVariantList faceValues(const DetectedFace& face)
{
    return {face.box.x,         face.box.y, face.box.width,
            face.box.height,    face.score, static_cast<int>(face.turn),
            nameOf(face.origin)};
}

std::optional<DetectedFace> faceFrom(const QSqlQuery& query, int first)
{
    constexpr int kOrigin = 6;
    auto face = seenFrom(query, first);
    if (!face)
        return std::nullopt;
    for (const FaceOrigin origin : kOrigins) {
        if (query.value(first + kOrigin).toString() != nameOf(origin))
            continue;
        face->origin = origin;
        return face;
    }
    return std::nullopt;
}

QString foundColumns(const QString& table)
{
    return columnsOf(table, {QStringLiteral("found_x"), QStringLiteral("found_y"),
                             QStringLiteral("found_width"), QStringLiteral("found_height"),
                             QStringLiteral("found_score"), QStringLiteral("found_turn")});
}

QVariantList foundValues(const std::optional<DetectedFace>& found)
{
    if (!found)
        return QVariantList(kFoundColumnCount);
    return {found->box.x,      found->box.y, found->box.width,
            found->box.height, found->score, static_cast<int>(found->turn)};
}

bool hasFound(const QSqlQuery& query, int first)
{
    for (int column = first; column < first + kFoundColumnCount; ++column) {
        if (!query.value(column).isNull())
            return true;
    }
    return false;
}

std::optional<DetectedFace> foundFrom(const QSqlQuery& query, int first)
{
    for (int column = first; column < first + kFoundColumnCount; ++column) {
        if (query.value(column).isNull())
            return std::nullopt;
    }
    return seenFrom(query, first);
}

QByteArray toBytes(const std::vector<float>& numbers)
{
    QByteArray bytes(static_cast<qsizetype>(numbers.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(numbers.data(), static_cast<qsizetype>(numbers.size()), bytes.data());
    return bytes;
}

std::optional<std::vector<float>> numbersFrom(const QByteArray& bytes)
{
    constexpr qsizetype kSize = sizeof(float);
    if (bytes.isEmpty() || bytes.size() % kSize != 0)
        return std::nullopt;
    std::vector<float> numbers(static_cast<std::size_t>(bytes.size() / kSize));
    qFromLittleEndian<float>(bytes.data(), bytes.size() / kSize, numbers.data());
    const bool areFinite = std::all_of(numbers.begin(), numbers.end(),
                                       [](float number) { return std::isfinite(number); });
    if (!areFinite)
        return std::nullopt;
    return numbers;
}

} // namespace semblance::storage
