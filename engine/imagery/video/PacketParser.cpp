// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/PacketParser.h"

namespace semblance::imagery {

struct PacketParser::Parser
{
    AVCodecParserContext* parser = nullptr;
    AvCodec codec;

    Parser() = default;
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { av_parser_close(parser); }
};

namespace {

constexpr int kPacketsToTry = 300;

/// The others either have no fields or keep both in one packet.
bool mayStoreFields(const AVCodecParameters& codec)
{
    const bool isInterlaced =
        codec.field_order != AV_FIELD_PROGRESSIVE && codec.field_order != AV_FIELD_UNKNOWN;
    return isInterlaced &&
           (codec.codec_id == AV_CODEC_ID_H264 || codec.codec_id == AV_CODEC_ID_HEVC ||
            codec.codec_id == AV_CODEC_ID_MPEG2VIDEO);
}

} // namespace

PacketParser::PacketParser(Container& container)
{
    const AVCodecParameters& codec = *container.stream().codecpar;
    m_mayStoreFields = mayStoreFields(codec);
    m_mayMarkOthers = codec.codec_id == AV_CODEC_ID_H264;
    if (!m_mayStoreFields && !m_mayMarkOthers)
        return;
    m_parser = std::make_unique<Parser>();
    m_parser->parser = av_parser_init(codec.codec_id);
    m_parser->codec.reset(avcodec_alloc_context3(&container.codec()));
    if (!m_parser->parser || !m_parser->codec ||
        avcodec_parameters_to_context(m_parser->codec.get(), &codec) < 0) {
        m_parser.reset();
        return;
    }
    m_parser->parser->flags |= PARSER_FLAG_COMPLETE_FRAMES;
    m_fieldsLeft = kPacketsToTry;
}

PacketParser::~PacketParser() = default;

void PacketParser::parse(const AVPacket& packet)
{
    std::uint8_t* data = nullptr;
    int size = 0;
    av_parser_parse2(m_parser->parser, m_parser->codec.get(), &data, &size, packet.data,
                     packet.size, AV_NOPTS_VALUE, AV_NOPTS_VALUE, packet.pos);
}

bool PacketParser::isField(const AVPacket& packet)
{
    if (!m_parser || !m_mayStoreFields || m_fieldsLeft == 0)
        return false;
    --m_fieldsLeft;
    parse(packet);
    return m_parser->parser->picture_structure == AV_PICTURE_STRUCTURE_TOP_FIELD ||
           m_parser->parser->picture_structure == AV_PICTURE_STRUCTURE_BOTTOM_FIELD;
}

bool PacketParser::isTrueKey(const AVPacket& packet)
{
    if ((packet.flags & AV_PKT_FLAG_KEY) == 0)
        return false;
    if (!m_parser || !m_mayMarkOthers)
        return true;
    parse(packet);
    return m_parser->parser->pict_type == AV_PICTURE_TYPE_I;
}

} // namespace semblance::imagery
